/**
 * What opens a subordinate clause to whoever asks. Others do so only for some questions (*att*, *innan*, *så*), and are named
 * where these are asked.
 */
export const subordinators: readonly string[] =
  'som om när då hur där vilka vilken vilket vars eftersom medan ifall'.split(' ');
