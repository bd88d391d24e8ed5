import { isDeclined, lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const accessibilityMissing = defineRule({
  id: 'accessibility-missing',
  code: 'LOU-06',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'warning', direct: 'warning', 'call-off': 'warning' },

  title: 'Det som människor ska använda har krav på digital tillgänglighet',
  rationale:
    'Det som ska användas av människor ska beskrivas så att alla kan använda det. Tillgänglighetslagarna gäller beställarens tjänst oavsett upphandlingens värde.',
  basis: ['LOU 9 kap. 2 §', 'Lag (2018:1937)'],
  messages: {
    missing:
      'Systemet används av människor men inget krav och ingen bilaga täcker digital tillgänglighet: lägg till kravpaketet ”Digital tillgänglighet”, eller välj bort det med skäl.',
  },

  *check({ procurement }, _at, context): Generator<Draft> {
    if (
      procurement?.subject?.users?.some(user => user !== 'none') &&
      !isDeclined(context, 'accessibility') &&
      lacks(context, 'accessibility')
    )
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'accessibility' } };
  },

  examples: [
    {
      good: 'Webbgränssnittet ska uppfylla EN 301 549 eller likvärdig.',
      with: { covers: ['accessibility'] },
      specification: { procurement: { subject: { users: ['staff'] } } },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { users: ['staff', 'public'] } } },
      at: 'file:',
      severity: 'error',
    },
    { good: 'Systemet ska visa ärendets status.', specification: { procurement: { subject: { users: ['none'] } } } },
    {
      good: 'Systemet ska visa ärendets status.',
      specification: {
        procurement: { subject: { users: ['staff'] } },
        packs: { accessibility: { use: false, reason: 'Bakgrundstjänst.' } },
      },
    },
  ],
});
