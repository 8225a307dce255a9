// What the API answers (see /api/openapi.json and docs/format.md). Places count code points.

export interface Place {
  start: number;
  end: number;
}
export interface Words extends Place {
  text: string;
}
export interface Speaker {
  id: number;
  name: string;
  kind: string;
  role: string | null;
  country: string | null;
}
export interface Statement {
  id: number;
  cue: Words;
  source: Words | null;
  speaker: Speaker | null;
  content: Words[];
  form: string;
  act: string;
  target: Words | null;
  medium: Words | null;
  parent: number | null;
  said_on: string | null;
  by_hand?: "confirmed" | "corrected";
}
export interface Correction {
  statement: number | null;
  verdict: string;
  time: string;
  note: string | null;
  cue: Words;
  machine: Statement | null;
}
export interface TimeExpression extends Words {
  type: string;
  value: string;
}
export interface Actor {
  name: string;
  country: string | null;
  role: string | null;
}
export interface NewsEvent {
  id: number;
  type: string;
  mode: string | null;
  trigger: Words;
  source: Actor[];
  target: Actor[];
  date: string | null;
  status: string;
}
export interface Reading {
  id: string;
  outlet: string | null;
  published: string | null;
  title: string | null;
  url: string | null;
  language: string;
  statements: Statement[];
  speakers: Speaker[];
  times: TimeExpression[];
  events: NewsEvent[];
  claims: ArticleClaim[];
}
export interface ArticleClaim {
  id: number;
  wording: string;
  contested: boolean;
  sides: { stance: string; statements: number[] }[];
}
export interface Article {
  text: string;
  reading: Reading;
}
export interface StoredArticle extends Article {
  number: number;
  versions: number[];
  corrections: Correction[];
}
export interface Failure {
  file: string;
  place: string | null;
  reason: string;
}
export interface Hit {
  id: string;
  document: {
    number: number;
    id: string;
    outlet: string | null;
    published: string | null;
    title: string | null;
    url: string | null;
    replaced_by: number | null;
  };
  speaker: { name: string; kind: string; role: string | null; country: string | null };
  act: string;
  form: string;
  words: string;
  marks: Place[];
  target: Words | null;
  witnesses: { id: string; outlet: string | null; published: string | null }[];
}
export interface SearchResult {
  total: number;
  more: boolean;
  offset: number;
  hits: Hit[];
}
export interface Count {
  name: string;
  count: number;
}
export interface Facets {
  statements: number;
  more: boolean;
  speakers: Count[];
  countries: Count[];
  acts: Count[];
  forms: Count[];
  outlets: Count[];
  months: Count[];
}
export interface Part extends Count {
  speakers: Count[];
}
export interface Statistics {
  documents: number;
  stories: number;
  statements: number;
  distinct: number;
  events: number;
  outlets: Part[];
  months: Part[];
  acts: Count[];
  accused: Count[];
  praised: Count[];
  called_upon: Count[];
  event_types: Count[];
}
export interface Info {
  version: string;
  archive: string | null;
  reason: string | null;
}
export interface Pair {
  one: string;
  other: string;
  count: number;
}
export interface ClaimMember {
  statement: Hit;
  repeats: boolean;
  turns: boolean;
}
export interface Side {
  stance: string;
  statements: ClaimMember[];
}
export interface Claim {
  id: string;
  wording: string | null;
  first_day: string | null;
  last_day: string | null;
  contested: boolean;
  stories: number;
  sides: Side[];
}
export interface Claims {
  claims: Claim[];
  total: number;
  contested: number;
  unread: number;
  offset: number;
}
export interface Difference {
  change: string;
  asked: Words | null;
  found: Words | null;
  negates: boolean;
}
export interface Appearance {
  document: Hit["document"];
  in_title: boolean;
  words: string;
  similarity: number;
  quoted: boolean;
  given_to: { id: string; speaker: Hit["speaker"]; act: string; form: string; asked: boolean }[];
  differences: Difference[];
}
export interface Verification {
  quotation: string;
  verdict: string;
  speaker: string | null;
  words: number;
  as_it_stands: boolean;
  articles: number;
  articles_found: number;
  stories_found: number;
  more: boolean;
  speakers: { name: string; stories: number }[];
  stories: Appearance[][];
  nearest: Appearance | null;
}
// Whom a speaker denies: the statements that deny, and those that they deny.
export interface Denied {
  name: string;
  count: number;
  denials: { id: string; denied: string; words: string }[];
}
