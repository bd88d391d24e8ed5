/** Absolute path of the checkout, put in by test/harness/run-unit.mjs: tests read fixtures from it, never from the working directory. */
declare const PROJECT_ROOT: string;
