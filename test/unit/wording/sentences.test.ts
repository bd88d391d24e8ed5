import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { PreparedText } from '../../../src/core/wording/prepared-text.ts';

/** Each list is one text, its sentences in order. */
const texts: readonly (readonly string[])[] = [
  ['Systemet ska visa ärenden.', 'Leverantören ska utbilda.'],
  ['Se bil. 3 och avd. Sjö.', 'Kartan ska ritas.'],
  ['Bojarna hämtas med bil.', 'Föraren ska ha körkort.'],
  ['Varje låda ska rymma 10 st.', 'Locket ska gå att låsa.'],
  ['Bryggan ska nås inom 5 min.', 'Vakten ska ha radio.'],
  ['Båtar, t.ex. Ekor, ska gå att hyra.'],
  ['Se bilaga 3.', 'Kartan ska ritas.'],
  ['Visa 1. namn 2. adress.'],
  ['Är bryggan hel?', 'Ange när den lagades!', 'Bifoga intyg.'],
];

suite('the sentences of a text', () => {
  for (const sentences of texts) {
    const text = sentences.join(' ');
    test(text, () => {
      assert.deepEqual(
        new PreparedText(text).sentences.map(span => text.slice(...span)),
        sentences,
      );
    });
  }
});
