// Shapes that the scripts share. For the type checker alone: nothing here reaches a browser.

/* The index, as scripts/guide/search/index.py writes it. */

type IndexPage = [title: string, path: string, kind: string, sections: number];

/** The first part of an index: titles and headings. */
interface IndexHeadings {
  locale: string;
  /** Letters of the language, as the inside of a character class. */
  letters: string;
  /** Address of the language's pages, and of the folder with their texts, from the root of the site. */
  root: string;
  texts: string;
  pages: IndexPage[];
  /** By kind of page: how much its sections count, and whether a page is read as one. */
  kinds: { [kind: string]: [weight: number, isReadAsOne: boolean] };
  /** One entry a section: its heading, its id, and how many sections above it its parent is, 0 for none. */
  headings: string[];
  ids: string[];
  parents: number[];
  /** Words that the index leaves out. */
  common: string[];
  /** The frequency list: its folder, and the letters that have a file there. */
  usual?: [folder: string, letters: string];
}

/** The second part: the words of the texts. */
interface IndexWords {
  /** Front-coded words, and for each the packed numbers of the sections that hold it. */
  words: string;
  posts: string;
  /** A glossary term: its section, its other names, then its names in each other language. */
  terms: [section: number, ...names: string[][]][];
  tables: LanguageTables | null;
  subjects: [section: number, words: string][];
  /** Groups of synonyms, as keys, one group a line. */
  alike: string;
}

type SearchIndex = IndexHeadings & Partial<IndexWords>;

/** Word lists of one language, from docs/data/search-words.yml. */
type LanguageTables = { [name: string]: string | undefined };

interface Section {
  page: number;
  heading: string;
  id: string;
  /** Number of the section that this one belongs to. */
  parent: number | undefined;
}

interface Page {
  title: string;
  url: string;
  kind: string;
  /** Address of its texts. */
  texts: string;
}

/* Words. */

/** Keys of a word's family; the first `sure` of them are certain. */
type WordKeys = string[] & { sure: number };

interface AnalysedWord {
  /** The word as normalised: hamza seats and ة are kept. */
  form: string;
  /** The form with alef and ة made plain. */
  surface: string;
  readonly keys: WordKeys;
}

/** A word in a text or a query. */
interface TextWord extends AnalysedWord {
  text: string;
  start: number;
  end: number;
  /** How many words it joins by hyphens. */
  parts?: number;
  /** It is part of a quoted phrase and matched as written. */
  whole?: boolean;
}

/** A word to mark in a text. */
interface WantedWord extends AnalysedWord {
  whole?: boolean;
  /** Words that begin with it are marked too. */
  isPrefix?: boolean;
}

/** Adds a stem that has at least so many letters and is not there yet. */
type AddStem = (stem: string, least: number) => void;

/** Whether an index holds a form. */
type IsHeld = (form: string) => boolean;

/** The rules for words of a language, or of none. */
interface WordRules {
  locale?: string;
  keys(word: string): WordKeys;
  /** The form without article and prepositions, where that is certain. */
  bare?(word: string): string;
  /** The word without what is written together with it in front: one reading where that is certain. */
  readings?(word: string): string[];
  /** Every stem that a reading may have without its endings. */
  stems?(reading: string): string[];
  /** Matches letters that are an ending. */
  ending?: RegExp;
  /** The letters that all forms of the word keep. */
  skeleton?(word: string): string;
  learn?(tables: LanguageTables): void;
}

interface LanguageRules extends WordRules {
  locale: string;
  /** Matches the words that these rules are for. */
  letters: RegExp;
}

type IndexReader = ReturnType<typeof guideIndexReader>;
type Candidates = ReturnType<typeof guideCandidates>;
type Engine = ReturnType<typeof guideEngine>;
type Analyser = ReturnType<typeof guideAnalyser.of>;

interface TermForm {
  /** Whether it is in the language of the index. */
  own: boolean;
  words: TextWord[];
}

interface Term {
  section: number;
  term: string;
  url: string;
  forms: TermForm[];
}

/** A term that a query names, with the words of the query it covers. */
interface Mention {
  term: Term;
  start: number;
  length: number;
}

/* Queries and results. */

interface Query {
  text: string;
  words: TextWord[];
  /** Words that are joined by hyphens, as one. */
  joined: TextWord[];
  /** Quoted phrases, as surfaces. */
  phrases: string[][];
}

/** A word of the index, by number, and how well it stands for a word of the query. */
type Candidate = [word: number, quality: number];

/** Adds a candidate that is not there yet; whether it is new. */
type Take = (word: number, quality: number) => boolean;

interface Found {
  candidates: Candidate[];
  /** Files of the frequency list without which a typo cannot be told from a frequent word. */
  neededLists: string[];
}

/** How well sections hold a word of the query. */
interface Scores {
  /** By section. */
  scores: Map<number, number>;
  /** What the title of a page gives all its sections, by page. */
  inherited: Map<number, number>;
  /** The least that a section can score. */
  least: number;
}

interface RankedSection {
  section: number;
  score: number;
  /** Whether it holds every word. */
  whole: boolean;
}

interface Hit {
  heading: string;
  url: string;
  path: string[];
  /** Number of its text in the texts of the page. */
  text: number;
}

interface HitGroup {
  title: string;
  url: string;
  kind: string;
  texts: string;
  hits: Hit[];
}

interface SearchOptions {
  /** Most pages, and most hits of one page. */
  pages?: number;
  hits?: number;
  /** Whether to keep hits whose phrase nobody could confirm yet. */
  unconfirmed?: boolean;
}

interface SearchResult {
  query: string;
  total: number;
  /** Words of the query that the best hit does not hold. */
  missing: string[];
  groups: HitGroup[];
  /** Words of the guide that are spelt much like those of a query without results. */
  near: string[];
  terms: { term: string; url: string }[];
  /** Files that would make the result certain: texts for its phrases, frequency lists for its typos. */
  neededTexts: string[];
  neededLists: string[];
  /** Whether other languages should be searched too. */
  across: boolean;
}

type Span = [start: number, end: number];

interface Snippet {
  text: string;
  marks: Span[];
}

/* The search box. */

/** Forms of a sentence by plural category. */
type PluralForms = { [category: string]: string };

/** What scripts/guide/search/box_settings.py writes. */
interface SearchSettings {
  locale: string;
  digits: string;
  words: {
    [
      name in
        | "all"
        | "between"
        | "broken"
        | "chapters"
        | "clear_marks"
        | "loading"
        | "missing"
        | "near"
        | "nothing"
        | "offline"
        | "path"
        | "results"
        | "terms"
    ]: string;
  } & { found: PluralForms; marked: PluralForms; in_language: { [locale: string]: string } };
  languages: { [locale: string]: LanguageSettings };
  index_page: string;
  chapters: { number: string; title: string; url: string }[];
}

interface LanguageSettings {
  direction: "ltr" | "rtl";
  letters: string;
  index: string;
  script: string;
  kinds: { [kind: string]: string };
}

type SearchLoader = ReturnType<typeof guideSearchLoader>;
type SearchClient = ReturnType<typeof guideSearchClient>;

/** What the index of one language answers to a query. */
interface Answer {
  query: string;
  locale: string;
  engine: Engine;
  found: SearchResult;
  settings: SearchSettings;
  language: LanguageSettings;
  /** Whether the language is not that of the page. */
  isForeign: boolean;
}
