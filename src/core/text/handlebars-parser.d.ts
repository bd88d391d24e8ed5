/**
 * The parser alone of Handlebars 4.7. The package types only its main entry, which brings the compiler (it builds
 * functions from strings) and the runtime along; we run neither.
 */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export interface PathExpression {
    readonly type: 'PathExpression';
    readonly data: boolean;
    readonly depth: number;
    readonly parts: readonly string[];
    readonly original: string;
  }
  export interface Literal {
    readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
    readonly value?: unknown;
  }
  export interface SubExpression {
    readonly type: 'SubExpression';
  }
  export type Expression = PathExpression | Literal | SubExpression;
  export interface MustacheStatement {
    readonly type: 'MustacheStatement';
    readonly path: Expression;
    readonly params: readonly Expression[];
    readonly hash?: unknown;
    readonly escaped: boolean;
    readonly strip: { readonly open: boolean; readonly close: boolean };
  }
  export interface OtherStatement {
    readonly type:
      | 'BlockStatement'
      | 'PartialStatement'
      | 'PartialBlockStatement'
      | 'ContentStatement'
      | 'CommentStatement'
      | 'Decorator'
      | 'DecoratorBlock';
  }
  export interface Program {
    readonly type: 'Program';
    readonly body: readonly (MustacheStatement | OtherStatement)[];
  }
  /** Throws on a syntax error. Does not touch whitespace. */
  export function parseWithoutProcessing(input: string): Program;
}
