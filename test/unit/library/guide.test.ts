import assert from 'node:assert/strict';
import {
  answerFaults,
  answerPlan,
  applyChanges,
  answersOf,
  answerStep,
  composeSpecification,
  emptyGuide,
  guideFor,
  guideSteps,
  nextStep,
  openSource,
  pathBetween,
  placeOf,
  presentAnswer,
  renderFile,
  type Given,
  type GuideContext,
  type GuideState,
  type GuideStep,
  type Json,
  type Specification,
} from '../../../src/core/index.ts';
import { context, easiest, shapeErrors, texts, typed, walk } from './walk-guide.ts';

/** Another than it has, where there is one to give. */
function anyAnswer({ id, field, fault }: GuideStep): Given | undefined {
  if (field.type === 'one') {
    const other = field.options.find(({ value }) => value !== field.value);
    return other && { type: 'one', value: other.value };
  }
  if (field.type === 'many') {
    const values = field.options.map(({ value }) => value).filter(value => !field.values.includes(value));
    return values[0] === undefined ? undefined : { type: 'many', values: values.slice(0, 1) };
  }
  if (field.type === 'rows') {
    const { columns } = field;
    return { type: 'rows', rows: [Object.fromEntries(columns.map(each => [each.id, 'ett']))] };
  }
  const tries = [texts[id], 'Ett svar', '7', '9', '2028-02-03', '3 år', '2028-02', '3 2 2'];
  const text = tries.find(each => each !== undefined && each !== field.value && fault?.(each) === undefined);
  assert.ok(text !== undefined, `no text fits ${id}`);
  return { type: 'text', text };
}

suite('guide', () => {
  test('facts are written as the file keeps them', () => {
    const { procurement, classification } = answersOf(walk(typed).state);
    assert.equal(procurement?.title, 'Passersystem för skolor');
    assert.deepEqual(procurement.buyers, [{ name: 'Exempelby kommun', lead: true }]);
    assert.deepEqual(procurement.contract, { start: '2027-07-01', term: 'P4Y', renewals: ['P2Y', 'P2Y'] });
    assert.equal(procurement.serviceLife, 'P8Y');
    assert.deepEqual(procurement.estimatedValue, { amount: 4_200_000, currency: 'SEK' });
    assert.deepEqual(classification, { confidentiality: 3, integrity: 2, availability: 2 });
  });

  test('whoever puts everything off gets a specification whose shape has no fault, and a list of what is open', () => {
    const answers = answersOf(walk(() => undefined).state);
    const composed = composeSpecification(answers, context.library);
    assert.deepEqual(shapeErrors(composed.specification), []);
    assert.deepEqual(answerFaults(composed.specification, context.library.packs), []);
    assert.ok(composed.added.requirements.length > 20);
    assert.ok(composed.open.length > 0);
  });

  test('every question that stands open in a composed specification is closed by its answer, and another answer changes it', () => {
    const { specification } = composeSpecification(answersOf(walk(() => undefined).state), context.library);
    const changing: GuideContext = { ...context, changing: true };
    const unheard = guideSteps(guideFor(specification), changing).flatMap(step => {
      const given = anyAnswer(step);
      if (!given || step.id === 'packs' || step.id.startsWith('decline.')) return [];
      const { answers } = answerStep(step, given);
      const plan = answerPlan(specification, answers, context.library);
      const after = applyChanges(specification as unknown as Json, plan.changes);
      assert.ok(after.ok, step.id);
      const now = guideSteps(guideFor(after.value as unknown as Specification), changing).find(
        ({ id }) => id === step.id,
      );
      const before = presentAnswer(step);
      const said = now && presentAnswer(now);
      // What is bought is not asked once it is so
      return plan.changes.length > 0 && (!now || said !== before)
        ? []
        : [`${step.id}: ${String(before)} → ${String(said)}`];
    });
    assert.deepEqual(unheard, []);
  });

  test('every question of every pack can be answered, and the answers have the types that the packs ask for', () => {
    const { state, asked } = walk(step => {
      const { field } = step;
      if (step.id === 'packs') return { type: 'many', values: context.library.packs.map(({ id }) => id) };
      if (!step.id.startsWith('question.')) return typed(step);
      if (field.type === 'one') return { type: 'one', value: field.options[0]?.value ?? '' };
      if (field.type === 'many') return { type: 'many', values: field.options.slice(0, 1).map(({ value }) => value) };
      if (field.type === 'rows')
        return { type: 'rows', rows: [Object.fromEntries(field.columns.map(({ id }) => [id, 'rad']))] };
      const text = ['12', '4 år', '2027-07-01', '2027-02', 'Text'].find(each => step.fault?.(each) === undefined);
      return text === undefined ? undefined : { type: 'text', text };
    });
    assert.ok(asked.filter(id => id.startsWith('question.')).length > 40);
    assert.deepEqual(answerFaults(answersOf(state), context.library.packs), []);
    const { specification } = composeSpecification(answersOf(state), context.library);
    assert.deepEqual(shapeErrors(specification), []);
    assert.deepEqual(openSource(renderFile(specification)).value, JSON.parse(JSON.stringify(specification)));
  });

  test('a proposed pack that is not chosen asks why, and takes no answer that says nothing', () => {
    const { state } = walk(step =>
      step.id === 'packs' && step.field.type === 'many'
        ? { type: 'many', values: step.field.values.filter(value => value !== 'exit') }
        : undefined,
    );
    assert.deepEqual(state.answers.packs?.exit, { use: false, reason: 'Ett svar som räcker till' });
    const before = { ...state, done: state.done.filter(id => id !== 'decline.exit') };
    const why = nextStep(before, guideSteps(before, context));
    assert.equal(why?.id, 'decline.exit');
    assert.match(why.fault?.('nej') ?? '', /skäl/);
  });

  test('what is ticked is yes, what somebody is unsure of is not known, and the rest is no', () => {
    const { state } = walk(step => {
      if (step.id === 'subject.yes') return { type: 'many', values: ['personalData', 'cloud'] };
      return step.id === 'subject.unsure' ? { type: 'many', values: ['secrecy'] } : undefined;
    });
    const { personalData, cloud, secrecy, hardware } = state.answers.procurement?.subject ?? {};
    assert.deepEqual([personalData, cloud, secrecy, hardware], [true, true, 'unknown', false]);
  });

  test('the rest may be left for later: no question is asked after that, and the file is still named', () => {
    const first = walk(step => (step.id.startsWith('question.') ? undefined : typed(step)));
    const questions = first.asked.filter(id => id.startsWith('question.'));
    const stopAt = questions[1] ?? '';
    const done = first.state.done.slice(0, first.state.done.indexOf(stopAt));
    const { asked } = walk(typed, context, { ...first.state, done, restLater: true });
    assert.deepEqual(asked, ['file']);
  });

  test('the state can be kept as JSON and taken up again', () => {
    const { state } = walk(typed);
    const kept = JSON.parse(JSON.stringify({ ...state, done: state.done.slice(0, 7) })) as GuideState;
    assert.deepEqual(walk(typed, context, kept).state.answers, state.answers);
  });

  test('the buyer of the workspace is inherited and not written again', () => {
    const within = { ...context, workspace: { kravbyggaren: 1, organisation: { name: 'Exempelby kommun' } } };
    assert.equal(walk(typed, within).state.answers.procurement?.buyers, undefined);
  });

  test('several buyers are named with commas between, the leading one first, and keep what is known of them', () => {
    const workspace = {
      kravbyggaren: 1 as const,
      buyers: [{ name: 'Provköpings kommun' }, { name: 'Exempelby kommun', lead: true, orgNumber: '212000-0000' }],
    };
    const step = (state: GuideState) => {
      const found = guideSteps(state, { ...context, workspace }).find(({ id }) => id === 'procurement.buyers');
      assert.ok(found?.field.type === 'text');
      return { ...found, shown: found.field.value };
    };
    const asked = step(emptyGuide);
    assert.equal(asked.shown, 'Exempelby kommun, Provköpings kommun');
    const unchanged = answerStep(asked, { type: 'text', text: asked.shown });
    assert.equal(unchanged.answers.procurement?.buyers, undefined);
    const joined = answerStep(asked, { type: 'text', text: 'Provköpings kommun, Exempelby kommun, Tredje kommunen' });
    assert.deepEqual(joined.answers.procurement?.buyers, [
      { name: 'Provköpings kommun', lead: true },
      { name: 'Exempelby kommun', orgNumber: '212000-0000' },
      { name: 'Tredje kommunen' },
    ]);
    assert.equal(step(joined).shown, 'Provköpings kommun, Exempelby kommun, Tredje kommunen');
  });

  test('lots get letters that they keep, and without lots the guide asks why', () => {
    const steps = (state: GuideState) => new Map(guideSteps(state, context).map(step => [step.id, step]));
    const answer = (state: GuideState, text: string): GuideState => {
      const step = steps(state).get('procurement.lots');
      assert.ok(step);
      return answerStep(step, { type: 'text', text });
    };
    const two = answer(emptyGuide, 'Journalsystem, Kallelser');
    assert.deepEqual(two.answers.procurement?.lots, [
      { id: 'A', title: 'Journalsystem' },
      { id: 'B', title: 'Kallelser' },
    ]);
    assert.deepEqual(answer(two, 'Kallelser, Utbildning').answers.procurement?.lots, [
      { id: 'B', title: 'Kallelser' },
      { id: 'C', title: 'Utbildning' },
    ]);
    assert.ok(!steps(two).has('procurement.noLotsReason'));
    const none = answer(two, 'nej');
    const why = steps(none).get('procurement.noLotsReason');
    assert.ok(why);
    const explained = answerStep(why, { type: 'text', text: 'Samma uppgifter används.' });
    assert.equal(explained.answers.procurement?.noLotsReason, 'Samma uppgifter används.');
    assert.equal(answer(explained, 'En del, En till').answers.procurement?.noLotsReason, undefined);
  });

  test('a call-off is asked about its framework and never about lots', () => {
    const state: GuideState = {
      ...emptyGuide,
      answers: { kravbyggaren: 1, procurement: { regime: 'call-off', framework: { lockedTerms: ['leveranstid'] } } },
    };
    const steps = new Map(guideSteps(state, context).map(step => [step.id, step]));
    assert.ok(!steps.has('procurement.lots'));
    const locked = steps.get('procurement.framework.lockedTerms');
    assert.ok(locked?.field.type === 'many');
    assert.deepEqual(locked.field.values, ['leveranstid']);
    const { answers } = answerStep(locked, { type: 'many', values: ['uppsägning', 'leveranstid'] });
    assert.deepEqual(answers.procurement?.framework?.lockedTerms, ['uppsägning', 'leveranstid']);
  });

  test('a call-off always ends in a contract, and where no new tenders are compared no basis for it is asked for', () => {
    const { state, asked } = walk(step => {
      if (step.id === 'procurement.regime') return { type: 'one', value: 'call-off' };
      return step.id === 'procurement.framework.method' ? { type: 'one', value: 'ranked' } : undefined;
    });
    assert.equal(state.answers.procurement?.contractForm, 'contract');
    assert.ok(!asked.includes('procurement.contractForm') && !asked.includes('procurement.awardBasis'));
    const compared = walk(step => {
      if (step.id === 'procurement.regime') return { type: 'one', value: 'call-off' };
      return step.id === 'procurement.framework.method' ? { type: 'one', value: 'mini-competition' } : undefined;
    });
    assert.ok(compared.asked.includes('procurement.awardBasis'));
  });

  test('whoever has named the framework that is called off from is not asked whether there is one', () => {
    const asks = (regime: string) =>
      walk(step => (step.id === 'procurement.regime' ? { type: 'one', value: regime } : undefined)).asked;
    assert.ok(asks('above-threshold').includes('question.coordination.framework'));
    assert.ok(!asks('call-off').includes('question.coordination.framework'));
  });

  test('the parts are as many at every step, come in their order, and each counts its own questions', () => {
    let state = emptyGuide;
    const places: ReturnType<typeof placeOf>[] = [];
    for (;;) {
      const steps = guideSteps(state, context);
      const step = nextStep(state, steps);
      if (!step) break;
      const place = placeOf(step, steps);
      places.push(place);
      assert.ok(place.step >= 1 && place.step <= place.steps, step.id);
      assert.equal(place.pack !== undefined, step.id.startsWith('question.'), step.id);
      state = answerStep(step, typed(step) ?? easiest(step));
    }
    assert.deepEqual([...new Set(places.map(({ parts }) => parts))], [6]);
    const parts = places.map(({ part }) => part);
    assert.deepEqual(
      parts,
      parts.toSorted((a, b) => a - b),
    );
    assert.deepEqual([...new Set(parts)], [1, 2, 3, 4, 5, 6]);
    const packs = places.flatMap(({ pack }) => pack ?? []);
    assert.deepEqual(
      [...new Set(packs)],
      Array.from({ length: places.at(-2)?.packs ?? 0 }, (_, index) => index + 1),
    );
  });

  test('a question that says its unit is not told it again, and one that does not is', () => {
    const questions = guideSteps(walk(() => undefined).state, context).map(({ question }) => question);
    assert.ok(questions.includes('Hur många personer ska använda systemet?'));
    assert.ok(questions.some(question => question.endsWith('(kalenderdagar)')));
  });

  test('what nobody knows is answered in one way only, also where a pack has such an option of its own', () => {
    const offered = context.library.pack('otp')?.questions?.find(({ id }) => id === 'suitable')?.options ?? [];
    assert.ok(offered.some(({ value }) => value === 'unknown'));
    let shown: readonly string[] | undefined;
    walk(step => {
      if (step.id === 'packs') return { type: 'many', values: context.library.packs.map(({ id }) => id) };
      if (step.id === 'question.otp.suitable' && step.field.type === 'one')
        shown = [...step.field.options.map(({ title }) => title), ...step.open];
      return undefined;
    });
    assert.deepEqual(shown, ['Ja', 'Nej', 'unknown', 'later', 'delegated']);
  });

  test('what a row of a list says fits in the row', () => {
    const steps = guideSteps(walk(() => undefined).state, context);
    const traits = steps.find(({ id }) => id === 'subject.yes')?.field;
    const details = traits?.type === 'many' ? traits.options.map(({ detail = '' }) => detail) : [];
    assert.ok(details.some(detail => / · \d till$/.test(detail)));
    for (const detail of details) assert.ok(detail.length <= 80, detail);
  });

  test('texts that cannot be read say what to write instead', () => {
    const steps = new Map(guideSteps(emptyGuide, context).map(step => [step.id, step]));
    const fault = (id: string, text: string): string => steps.get(id)?.fault?.(text) ?? '';
    assert.match(fault('procurement.contract.start', '31 februari 2027'), /2027-07-01/);
    assert.match(fault('procurement.contract.term', 'länge'), /4 år/);
    assert.match(fault('procurement.contract.renewals', '2 år, sedan'), /inga/);
    assert.match(fault('procurement.estimatedValue', 'mycket'), /4 200 000/);
    assert.match(fault('classification', '5 2 2'), /0–4/);
    assert.match(fault('procurement.title', '  '), /titel/);
    assert.match(fault('file', '../annat'), /namn/);
  });

  test('what somebody was unsure of can be answered alone or left to a role', () => {
    const changing = { ...context, changing: true };
    const state: GuideState = {
      ...emptyGuide,
      answers: { kravbyggaren: 1, procurement: { subject: { secrecy: 'unknown', app: false } } },
    };
    const steps = new Map(guideSteps(state, changing).map(step => [step.id, step]));
    assert.ok(!steps.has('subject.app'));
    const secrecy = steps.get('subject.secrecy');
    assert.equal(secrecy?.role, 'legal');
    const left = answerStep(secrecy, { type: 'open', state: 'delegated', role: 'records' });
    assert.equal(left.answers.procurement?.subject?.secrecy, 'unknown');
    const point = (of: GuideState) =>
      composeSpecification(answersOf(of), context.library).open.find(({ at }) => at.endsWith('/secrecy'));
    assert.equal(point(left)?.role, 'records');
    const known = answerStep(secrecy, { type: 'one', value: 'yes' });
    assert.equal(known.answers.procurement?.subject?.secrecy, true);
    assert.equal(known.answers.openFacts, undefined);
    assert.equal(point(known), undefined);
  });

  test('to choose no users is to answer later, and to put the traits off asks nothing more about them', () => {
    const { state, asked } = walk(step => (step.id === 'subject.users' ? { type: 'many', values: [] } : undefined));
    assert.equal(state.answers.procurement?.subject?.users, undefined);
    assert.equal(state.answers.openFacts?.['procurement.subject.users']?.state, 'later');
    assert.ok(!asked.includes('subject.unsure'));
  });

  test('every question that decides packs and sections says what it turns on', () => {
    const deciding = [
      'procurement.act',
      'procurement.regime',
      'procurement.contractForm',
      'procurement.lots',
      'procurement.awardBasis',
      'procurement.estimatedValue',
      'procurement.contract.start',
      'procurement.contract.term',
      'procurement.contract.renewals',
      'procurement.serviceLife',
      'subject.delivery',
      'subject.operation',
      'subject.users',
      'classification',
      'environment',
    ];
    const silent = (state: GuideState, ids: readonly string[]) => {
      const steps = new Map(guideSteps(state, context).map(step => [step.id, step]));
      return ids.filter(id => (steps.get(id)?.decides.length ?? 0) === 0);
    };
    assert.deepEqual(silent(emptyGuide, deciding), []);
    const callOff: GuideState = { ...emptyGuide, answers: { kravbyggaren: 1, procurement: { regime: 'call-off' } } };
    const framework = ['name', 'method', 'lockedTerms'].map(key => `procurement.framework.${key}`);
    assert.deepEqual(silent(callOff, framework), []);
    const traits = guideSteps(emptyGuide, context).find(({ id }) => id === 'subject.yes');
    assert.ok(traits?.field.type === 'many');
    assert.deepEqual(
      traits.field.options.filter(({ detail }) => detail === undefined),
      [],
    );
  });

  test('a path is written from the file that holds it', () => {
    assert.equal(pathBetween('/a/b/x.krav.yaml', '/a/b/m.itmiljo.yaml'), 'm.itmiljo.yaml');
    assert.equal(pathBetween('/a/b/x.krav.yaml', '/a/c/m.itmiljo.yaml'), '../c/m.itmiljo.yaml');
    assert.equal(pathBetween('/a/x.krav.yaml', '/a/c/m.itmiljo.yaml'), 'c/m.itmiljo.yaml');
  });
});
