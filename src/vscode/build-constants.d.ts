/**
 * Paths of all files under templates/, relative to it and with `/`, put in by esbuild.mjs. In a browser the extension's own
 * files are fetched one by one and folders cannot be listed, so the list has to be known beforehand.
 */
declare const TEMPLATE_FILES: readonly string[];

/** Whether the host is a Node that may have the workspace on a disk of its own. */
declare const HAS_DISK: boolean;
