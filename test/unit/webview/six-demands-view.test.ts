import assert from 'node:assert/strict';
import { demandsOf } from '../../../src/core/model/demands.ts';
import { sixDemandsView } from '../../../src/webview/six-demands-view.ts';

suite('page of the six demands', () => {
  const view = sixDemandsView({
    type: 'demandsChanged',
    title: 'Elevhälsa',
    file: 'elevhalsa.krav.yaml',
    demands: demandsOf({
      specification: {
        kravbyggaren: 1,
        packs: { otp: { use: false, reason: 'Gränssnitten täcks av kraven på integration.' } },
        demands: {
          cost: { status: 'waived', reason: 'Ramavtalet styr priset.', by: 'Beställaren', date: '2026-11-01' },
        },
      },
    }),
  });

  test('an empty specification has one demand met, one waived with reason and name, and four to do', () => {
    assert.equal(view.summary, '1 av 6 är uppfyllda, 1 har undantag, 4 återstår');
    const waived = view.cards.find(({ status }) => status === 'waived');
    assert.equal(waived?.waiver, 'Undantag enligt Beställaren, 2026-11-01: Ramavtalet styr priset.');
  });

  test('every gap says what to do', () => {
    const missing = view.cards.filter(({ status }) => status === 'missing');
    assert.equal(missing.length, 4);
    for (const { gaps } of missing) {
      assert.ok(gaps.length > 0);
      for (const { what, remedy } of gaps) assert.ok(what.length > 10 && remedy.length > 10);
    }
  });
});
