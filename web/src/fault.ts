import { ApiError } from "./api";
import { h } from "./dom";
import { t } from "./words";

// What went wrong, for people.
export function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return t("failed");
  if (error.code === "away") return t("away");
  if (error.code === "token") return t("need_token");
  if (error.code === "archive") return t("no_archive");
  return error.message;
}

export const fault = (error: unknown): HTMLElement => h("p", { class: "fault", role: "alert" }, reasonOf(error));
