import * as vscode from 'vscode';
import type { TableWay, TableRow, ToAnswerTable } from '../../protocol/answer-table.ts';
import type { App } from '../app.ts';
import { openPage } from './page.ts';
import { strings } from './strings.ts';

const texts = strings.guide;

export type TableOutcome =
  | { readonly type: 'answered'; readonly rows: readonly TableRow[] }
  | { readonly type: 'way'; readonly way: TableWay }
  /** The page was closed. */
  | { readonly type: 'left' };

/**
 * Lets a person fill in a table on a page of its own. `keep` is told of every change; without it, whoever goes away from
 * rows that have been changed is asked first.
 */
export async function openTable(
  app: App,
  asked: Omit<ToAnswerTable, 'type'>,
  keep?: (rows: readonly TableRow[]) => unknown,
): Promise<TableOutcome> {
  let rows = asked.rows;
  for (;;) {
    const outcome = await fillIn(app, { ...asked, rows }, changed => {
      rows = changed;
      keep?.(changed);
    });
    const isLost = outcome.type !== 'answered' && !keep && JSON.stringify(rows) !== JSON.stringify(asked.rows);
    if (!isLost || (await mayThrowAway())) return outcome;
  }
}

/** Whoever closes the question goes on with the table. */
async function mayThrowAway(): Promise<boolean> {
  const options = { modal: true, detail: texts.unsavedDetail };
  const answer = await vscode.window.showWarningMessage(texts.unsaved, options, texts.fillOn, texts.throwAway);
  return answer === texts.throwAway;
}

function fillIn(
  app: App,
  asked: Omit<ToAnswerTable, 'type'>,
  changed: (rows: readonly TableRow[]) => void,
): Promise<TableOutcome> {
  return new Promise(resolve => {
    let { rows } = asked;
    let outcome: TableOutcome = { type: 'left' };
    const { panel } = openPage(
      app,
      { type: 'kravbyggaren.table', title: asked.heading, beside: false },
      async (message, page) => {
        if (message.type === 'ready') await page.show({ type: 'tableAsked', ...asked, rows });
        else if (message.type === 'tableChanged') {
          ({ rows } = message);
          changed(rows);
        } else if (message.type === 'tableAnswered') {
          outcome = { type: 'answered', rows: message.rows };
          page.panel.dispose();
        } else if (message.type === 'tableLeft') {
          outcome = { type: 'way', way: message.way };
          page.panel.dispose();
        }
      },
    );
    panel.onDidDispose(() => {
      resolve(outcome);
    });
  });
}
