/**
 * Paths of all files under templates/, relative to it and with `/`, put in by esbuild.mjs. In a browser the extension's own
 * files are fetched one by one and folders cannot be listed, so the list has to be known beforehand.
 */
declare const TEMPLATE_FILES: readonly string[];
