// A search as it stands in the address: the same names as in the API.
export const FILTERS = ["speaker", "voice", "country", "act", "form", "target", "aimed_at", "aimed_at_country", "outlet", "from", "to"] as const;
export type FilterName = (typeof FILTERS)[number];
const NAMES = ["q", "in", "sort", ...FILTERS] as const;

// What the address asks for, and nothing else of it.
export function queryOf(url: URL): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = url.searchParams.get(name)?.trim();
    if (value) query.set(name, value);
  }
  return query;
}

// The same for claims: a statement of one must match; they have no order to choose.
export function claimQueryOf(url: URL): URLSearchParams {
  const query = queryOf(url);
  query.delete("in");
  query.delete("sort");
  if (url.searchParams.get("contested") === "1") query.set("contested", "1");
  return query;
}
export const searchFor = (query: Record<string, string>): string => `/search?${new URLSearchParams(query)}`;

// The acts that count as one in the lists: who accuses condemns, too.
export const ACCUSING = "accuse,condemn";
export const PRAISING = "praise,support";

export function withValue(query: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}

// The days of a month: «2015-02» has 28.
export function daysOf(month: string): { from: string; to: string } {
  const [year = 0, at = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, at, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, "0")}` };
}
