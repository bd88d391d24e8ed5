import { describeRules, type Severity } from '../core/index.ts';
import type { PlacedFinding } from './place-findings.ts';

/**
 * SARIF 2.1.0 (OASIS): the form in which a server for code review takes findings. `failures` tells of files that could not
 * be checked: without them a server would take silence for approval.
 */
export function toSarif(findings: readonly PlacedFinding[], version: string, failures: readonly string[] = []): object {
  const rules = rulesOf(findings);
  // SARIF's own word for what a baseline holds; said of every result or of none.
  const known = findings.some(({ baseline }) => baseline);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const marks = fingerprints(findings);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Kravbyggaren', version, semanticVersion: version, language: 'sv', rules } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(text => ({ level: 'error', message: { text } })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, i) => ({
          ...result(finding, indexes.get(finding.rule) ?? -1, known ? stateOf(finding) : undefined),
          partialFingerprints: { 'regelKravPlats/v1': marks[i] },
        })),
      },
    ],
  };
}

/** What a server knows each finding again by: of several of a rule at one place in a file, each its own. */
function fingerprints(findings: readonly PlacedFinding[]): readonly string[] {
  const met = new Map<string, number>();
  return findings.map(({ file, code, requirement, at }) => {
    const mark = [code, requirement ?? '', at].join('|');
    const key = JSON.stringify([file, mark]);
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return count === 1 ? mark : `${mark}|${String(count)}`;
  });
}

const stateOf = ({ baseline }: PlacedFinding): 'new' | 'unchanged' => (baseline ? 'unchanged' : 'new');

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly help?: { readonly text: string };
}

/** The rules that the findings are of, those about the file's form included. */
function rulesOf(findings: readonly PlacedFinding[]): readonly SarifRule[] {
  const described = new Map(describeRules().map(rule => [rule.id, rule]));
  const codes = new Map(findings.map(({ rule, code }) => [rule, code]));
  return [...codes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, code]) => {
      const rule = described.get(id);
      const basis = rule?.basis.join(' · ') ?? '';
      return {
        id,
        name: code,
        shortDescription: { text: rule?.title ?? 'Filens form' },
        ...(basis && { help: { text: `Grund: ${basis}` } }),
      };
    });
}

function result(finding: PlacedFinding, ruleIndex: number, baseline: 'new' | 'unchanged' | undefined): object {
  const { file, rule, code, severity, requirement, at, message, suppressed } = finding;
  const { characteristic, reason, related = [] } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: physicalLocation(file, finding),
        ...(requirement !== null && { logicalLocations: [{ name: requirement, fullyQualifiedName: at }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: physicalLocation(file, place),
        message: { text: place.message },
      })),
    }),
    ...(suppressed && {
      suppressions: [{ kind: 'inSource', ...(reason !== undefined && { justification: reason }) }],
    }),
    ...(baseline !== undefined && { baselineState: baseline }),
    properties: { code, characteristic },
  };
}

const physicalLocation = (file: string, { line, column, endLine, endColumn }: Region): object => ({
  artifactLocation: { uri: asUri(file) },
  region: { startLine: line, startColumn: column, endLine, endColumn },
});

type Region = Pick<PlacedFinding, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A path from the folder that the command stands in is a relative address; any other is a whole one. */
function asUri(path: string): string {
  const [drive = ''] = /^[A-Za-z]:(?=[\\/])/.exec(path) ?? [];
  const rest = path.slice(drive.length).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${rest}`;
  return rest.startsWith('/') ? `file://${rest}` : rest;
}
