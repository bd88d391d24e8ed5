import * as vscode from 'vscode';

/** A blank alone, in what `appendText` gives; not after a number that would begin a list. */
const loneBlank = /(?<!&nbsp;|^\d+\.)&nbsp;(?!&nbsp;)/gm;

/**
 * A stranger's text as Markdown that shows it as it is. `appendText` makes every blank one that no line may end at, and long
 * texts are then broken in the middle of words.
 */
export const asMarkdown = (text: string): string =>
  new vscode.MarkdownString().appendText(text).value.replace(loneBlank, ' ');
