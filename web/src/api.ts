// Questions to the program. The token comes in the part of the address behind '#', which no server sees; it is kept for
// this tab and taken out of the address.
import type { Claim, Claims, Denied, Facets, Failure, Article, Info, Pair, SearchResult, Statistics, StoredArticle, Verification } from "./types";

const STORED = "isnad-token";

export class ApiError extends Error {
  constructor(
    readonly code: string,
    reason: string,
  ) {
    super(reason);
  }
}

export function takeToken(): void {
  const given = /^#token=([^&]+)$/.exec(location.hash);
  if (!given?.[1]) return;
  sessionStorage.setItem(STORED, decodeURIComponent(given[1]));
  history.replaceState(history.state, "", location.pathname + location.search);
}

export const hasToken = (): boolean => sessionStorage.getItem(STORED) !== null;

async function answerOf(path: string, options: RequestInit): Promise<Response> {
  const headers = new Headers(options.headers);
  const token = sessionStorage.getItem(STORED);
  if (token) headers.set("Authorization", `Bearer ${token}`);
  let answer: Response;
  try {
    answer = await fetch(path, { ...options, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError("away", "");
  }
  if (answer.ok) return answer;
  const body: unknown = await answer.json().catch(() => null);
  const error = (body as { error?: { code?: string; reason?: string } } | null)?.error;
  throw new ApiError(error?.code ?? "unknown", error?.reason ?? answer.statusText);
}

async function ask<T>(path: string, options: RequestInit = {}): Promise<T> {
  return (await answerOf(path, options)).json() as Promise<T>;
}

// As a file; the name is the server's.
export async function exported(query: URLSearchParams): Promise<{ blob: Blob; name: string }> {
  const answer = await answerOf(`/api/v1/export?${query}`, {});
  const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "");
  return { blob: await answer.blob(), name: named?.[1] ?? "isnad" };
}

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

type Signal = AbortSignal | null;

export const info = (): Promise<Info> => ask("/api/v1/info");
export const search = (query: URLSearchParams, signal: Signal = null): Promise<SearchResult> =>
  ask(`/api/v1/search?${query}`, { signal });
export const facets = (query: URLSearchParams, signal: Signal = null): Promise<Facets> =>
  ask(`/api/v1/facets?${query}`, { signal });
export const statistics = (query: URLSearchParams, signal: Signal = null): Promise<Statistics> =>
  ask(`/api/v1/statistics?${query}`, { signal });
export const speakers = (query: URLSearchParams): Promise<{ speakers: { name: string; statements: number; documents: number }[] }> =>
  ask(`/api/v1/speakers?${query}`);
export const pairs = async (
  of: "month_act" | "accusing_countries" | "speaker_target",
  limit: number,
  filter: { act?: string; country?: string } = {},
): Promise<Pair[]> =>
  (await ask<{ pairs: Pair[] }>(`/api/v1/pairs?${new URLSearchParams({ of, limit: String(limit), ...filter })}`)).pairs;
export const denials = async (speaker: string): Promise<Denied[]> =>
  (await ask<{ denied: Denied[] }>(`/api/v1/denials?${new URLSearchParams({ speaker })}`)).denied;
export const stored = (number: string): Promise<StoredArticle> =>
  ask(`/api/v1/documents/${encodeURIComponent(number)}`);
export const claims = (query: URLSearchParams, signal: Signal = null): Promise<Claims> =>
  ask(`/api/v1/claims?${query}`, { signal });
export const claim = (number: string): Promise<Claim> => ask(`/api/v1/claims/${encodeURIComponent(number)}`);
// Sent, since a quotation may be longer than an address.
export const verify = (quotation: string, speaker: string, signal: Signal = null): Promise<Verification> =>
  ask(`/api/v1/verify?${new URLSearchParams(speaker ? { speaker } : {})}`, { method: "POST", body: quotation, signal });

// What is said of a statement; the article as it stands then.
export const correct = (parameters: URLSearchParams): Promise<StoredArticle> =>
  ask(`/api/v1/correct?${parameters}`, { method: "POST" });

export interface Input {
  body: Blob;
  name: string;
  kind: "text" | "auto";
}

const send = <T>(path: string, input: Input, signal: Signal): Promise<T> => {
  const query = new URLSearchParams({ kind: input.kind, name: input.name });
  return ask(`${path}?${query}`, {
    method: "POST",
    body: input.body,
    headers: { "Content-Type": "application/octet-stream" },
    signal,
  });
};

export const read = (
  input: Input,
  signal: Signal = null,
): Promise<{ documents: Article[]; failures: Failure[] }> => send("/api/v1/read", input, signal);
export const add = (input: Input): Promise<{ added: number; versions: number; known: number; failures: Failure[] }> =>
  send("/api/v1/articles", input, null);
