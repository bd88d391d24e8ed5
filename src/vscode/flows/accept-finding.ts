import * as vscode from 'vscode';
import type { Change, Finding, Json } from '../../core/index.ts';
import type { App } from '../app.ts';
import type { KravFile } from '../krav-files.ts';
import { rangeOfFinding } from '../ranges.ts';
import { showText } from '../show-text.ts';
import { askReason } from './ask-reason.ts';
import { halfTyped } from './half-typed.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';
import { mayWrite, openedFile, writeInto } from './write-into.ts';

const texts = strings.accept;

interface About {
  readonly rule: string;
  readonly requirement?: string;
  readonly at?: string;
}

/** Command behind *Godta fyndet*: asks for the reason and writes it. Arguments: the file, the rule, and the requirement or the place. */
export async function acceptFinding(
  app: App,
  uri?: unknown,
  rule?: unknown,
  requirement?: unknown,
  at?: unknown,
): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof rule !== 'string')
    return void vscode.window.showInformationMessage(strings.fromLightBulb);
  const about: About = {
    rule,
    ...(typeof requirement === 'string' && { requirement }),
    ...(typeof at === 'string' && at !== '' && { at }),
  };
  const file = await openedFile(app, uri);
  if (!file || !(await mayWrite(uri))) return;
  const found = await findingsAbout(app, file, about);
  const waiting = halfTyped(app, uri, `accept ${Object.values(about).join(' ')}`);
  const reason = await askReason({ ...asked(file, found, about), halfTyped: waiting });
  if (reason === undefined) return;
  const by = vscode.workspace.getConfiguration('kravbyggaren', uri).get<string>('reviewer', '');
  const entry = { ...about, reason, ...(by && { by }), date: today() };
  const isWritten = await writeInto(app, uri, async now => {
    if (found.length > 0 && (await findingsAbout(app, now, about)).length === 0)
      return void vscode.window.showInformationMessage(texts.over);
    return accepting(now, entry);
  });
  if (!isWritten) return;
  waiting.forget();
  // It is not saved: what has been written in a file that nobody shows must be seen
  await showText(uri, { preserveFocus: true });
}

async function findingsAbout(app: App, { uri }: KravFile, about: About): Promise<readonly Finding[]> {
  const { findings = [] } = (await app.files.checked(uri)) ?? {};
  return findings.filter(({ rule, requirement, at, suppressed }) => {
    if (rule !== about.rule || suppressed) return false;
    return about.requirement === undefined
      ? about.at === undefined || at === about.at
      : requirement === about.requirement;
  });
}

/** Which finding it is about, where it stands, and what it says: the box hides the light bulb that it was opened from. */
function asked({ source }: KravFile, found: readonly Finding[], { requirement, at }: About) {
  const [first] = found;
  const words = found.flatMap(({ at: place, span }) => {
    const range = span && source.locate(place, span);
    const text = range
      ? source.text
          .slice(...range)
          .replace(/\s+/g, ' ')
          .slice(0, mostLetters)
      : '';
    // Most messages quote them
    return text === '' || first?.message.includes(text) ? [] : [text];
  });
  const line = first && first.at !== '' && found.length === 1 ? rangeOfFinding(first, source).start.line + 1 : 0;
  return {
    title: first ? texts.which(first.code, requirement, at === undefined && requirement === undefined) : texts.title,
    prompt: [...(first ? [texts.about([...new Set(words)], first.message, line)] : []), texts.prompt].join(' '),
    shortest: 3,
    tooShort: texts.reasonMissing,
  };
}

const mostLetters = 60;

function accepting({ source }: KravFile, entry: Json): readonly Change[] {
  const { suppressions } = source.value;
  return Array.isArray(suppressions) && suppressions.length > 0
    ? [{ op: 'insert', at: '/suppressions', index: suppressions.length, value: entry }]
    : [{ op: 'set', at: '/suppressions', value: [entry] }];
}
