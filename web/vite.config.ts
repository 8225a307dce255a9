import { defineConfig } from "vite";

export default defineConfig({
  // Examples come from the repository's own folder.
  server: { fs: { allow: [".."] } },
  build: {
    target: "es2022",
    // Everything is a file of its own: the page allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
