/** What commands start: read at the first of them, not when VS Code starts. */
export { exportWord } from './export-word.ts';
