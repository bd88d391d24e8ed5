import type { Json } from './json.ts';

/**
 * The one vocabulary of change: a rule's fix, the guide, the form and the command line all speak it, and `parse/` alone
 * turns it into text edits.
 *
 * `at` is a JSON Pointer (RFC 6901: `~1` for `/`, `~0` for `~`). Under `sections`, `requirements`, `items`, `criteria`,
 * `entries`, `annexes` and `questions` a segment may be `@ID`, which names the element whose `id` is ID; what leaves the
 * core for later use always names by `@ID` where the id is unique. For `insert`, `at` is the list and `index` its place
 * in it (from 0; the list's length or more means last). For `move`, `at` is the element and `to` the list it goes to,
 * `index` counted in that list without the moved element. `splice` replaces `span` (UTF-16 offsets in the text *value*,
 * not in the source) by `insert`.
 *
 * A list of changes is applied in order: each sees the result of those before it.
 */
export type Change =
  | { readonly op: 'set'; readonly at: string; readonly value: Json }
  | { readonly op: 'insert'; readonly at: string; readonly index: number; readonly value: Json }
  | { readonly op: 'move'; readonly at: string; readonly to: string; readonly index: number }
  | { readonly op: 'remove'; readonly at: string }
  | { readonly op: 'splice'; readonly at: string; readonly span: readonly [number, number]; readonly insert: string };
