import type { WordListName } from './word-lists.ts';

/** What the words of each list have in common, and the rule that reads them: for whoever extends or cuts one. */
export const wordListNames: Readonly<Record<WordListName, string>> = {
  vague: 'SPR-01: ord för kvalitet som inget prov kan avgöra',
  'vague-time': 'SPR-01: ord för tid utan mått',
  escape: 'SPR-02: ord som släpper ut leverantören ur kravet',
  'open-ended': 'SPR-03: ord som gör en uppräkning öppen',
  'unverifiable-verb': 'SPR-10: verb vars resultat ingen kan iaktta',
  universal: 'SPR-11: ord utan tolerans',
  future: 'SPR-18: ord för det som ska komma någon gång',
  subjective: 'SPR-19: ord för den som avgör utan mått',
  jargon: 'SPR-17: fackord på engelska som behöver en definition',
  'later-agreement': 'LOU-16: ord för det som parterna ska komma överens om senare',
};
