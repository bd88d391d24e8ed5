import type { Finding } from '../model/finding.ts';
import { isObject, type Json } from '../model/json.ts';
import { nearest } from '../model/nearest.ts';
import { formatPointer, isConflict, isList, type Source } from '../parse/index.ts';
import { rules } from './all-rules.ts';
import { checkOtherFile } from './check-other-file.ts';
import { neverFound } from '../wording/added-words.ts';
import { inWordList } from '../wording/lexicon.ts';
import { wordListNames } from '../wording/word-list-names.ts';
import type { WordListName } from '../wording/word-lists.ts';

/** What is wrong with `kravbyggaren.yaml`: its form, and names of rules and word lists that nothing is called. */
export function checkWorkspaceFile(source: Source): readonly Finding[] {
  const { findings, value } = source;
  if (findings.some(isConflict)) return findings;
  const unknown = [...unknownRules(value), ...unknownLists(value)];
  return [...checkOtherFile('workspace', source), ...unknown.map(finding => atKey(finding, source))];
}

/** A name that is a key is pointed at itself, not at what stands behind it. */
function atKey(finding: Finding, source: Source): Finding {
  const range = finding.code === 'YAML-64' || finding.code === 'YAML-65' ? undefined : source.locateKey(finding.at);
  return range ? { ...finding, range } : finding;
}

function* unknownRules({ rules: chosen }: Readonly<Record<string, Json>>): Generator<Finding> {
  const names = new Set(rules.flatMap(({ id, code }) => [id, code]));
  for (const name of keysOf(chosen)) {
    if (names.has(name)) continue;
    const near = nearest(name, [...names]);
    const message = `Ingen regel heter ”${name}”, så raden gör inget: ${near ? `menade du ”${near}”?` : 'skriv regelns kod, till exempel LOU-03.'}`;
    yield {
      rule: 'yaml-rule-unknown',
      code: 'YAML-62',
      severity: 'warning',
      message,
      at: formatPointer(['rules', name]),
    };
  }
}

function* unknownLists({ wordLists: chosen }: Readonly<Record<string, Json>>): Generator<Finding> {
  const names = Object.keys(wordListNames);
  for (const name of keysOf(chosen)) {
    const at = formatPointer(['wordLists', name]);
    if (isWordList(name)) {
      yield* absentWords(name, at, (chosen as Readonly<Record<string, Json>>)[name]);
      yield* deadWords(name, at, (chosen as Readonly<Record<string, Json>>)[name]);
      continue;
    }
    const near = nearest(name, names);
    const message = `Ingen ordlista heter ”${name}”, så raden gör inget: ${near ? `menade du ”${near}”?` : `skriv en av ${names.join(', ')}.`}`;
    yield { rule: 'yaml-word-list-unknown', code: 'YAML-63', severity: 'warning', message, at };
  }
}

/** Words to take out that are not there: the rule may find them by pattern, or they are written otherwise. */
function* absentWords(name: WordListName, at: string, changes: Json | undefined): Generator<Finding> {
  const removed = isObject(changes) && isList(changes.remove) ? changes.remove : [];
  for (const [index, word] of removed.entries()) {
    if (typeof word !== 'string' || inWordList(name, word)) continue;
    const message = `”${word}” finns inte i ordlistan ${name}: skriv ordet som det står i fyndet, eller ta bort det här.`;
    yield { rule: 'yaml-word-absent', code: 'YAML-64', severity: 'hint', message, at: `${at}/remove/${String(index)}` };
  }
}

/** Words to put in that are found in no text, since they are made of other signs than words are. */
function* deadWords(name: WordListName, at: string, changes: Json | undefined): Generator<Finding> {
  const added = isObject(changes) && isList(changes.add) ? changes.add : [];
  const texts = added.filter(word => typeof word === 'string' && word !== '') as readonly string[];
  const dead = new Set(texts.length > 0 ? neverFound(name, texts) : []);
  for (const [index, word] of added.entries()) {
    if (typeof word !== 'string' || !dead.has(word)) continue;
    const message = `”${word}” kan inte hittas i någon text, så raden gör inget: skriv ordet med bokstäver och siffror, eller ta bort det här.`;
    yield {
      rule: 'yaml-word-unfindable',
      code: 'YAML-65',
      severity: 'warning',
      message,
      at: `${at}/add/${String(index)}`,
    };
  }
}

const keysOf = (value: Json | undefined): readonly string[] =>
  isObject(value) && !isList(value) ? Object.keys(value) : [];
const isWordList = (name: string): name is WordListName => Object.hasOwn(wordListNames, name);
