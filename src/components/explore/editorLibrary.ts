import {autocompletion, closeBrackets, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {StandardSQL, sql} from "@codemirror/lang-sql";
import {HighlightStyle, bracketMatching, syntaxHighlighting} from "@codemirror/language";
import {EditorState, Prec, StateEffect, StateField} from "@codemirror/state";
import type {DecorationSet} from "@codemirror/view";
import {Decoration, EditorView, drawSelection, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";

export interface SqlEditor {
  readonly text: () => string;
  /** Puts another query in the place of the whole. */
  readonly replace: (text: string) => void;
  /** Puts a name where the cursor stands. */
  readonly insert: (name: string) => void;
  /** Marks a line from a character on, both from 1; nothing: no mark. */
  readonly mark: (place?: {readonly line: number; readonly column: number}) => void;
  readonly focus: () => void;
}

interface EditorOptions {
  readonly text: string;
  /** What the field is called. */
  readonly label: string;
  /** Columns by the name of their table, each with what it means. */
  readonly schema: Readonly<Record<string, ReadonlyArray<{readonly label: string; readonly info: string}>>>;
  readonly onRun: () => void;
  readonly onChange: (text: string) => void;
}

const setMark = StateEffect.define<{readonly from: number; readonly to: number} | null>();

const errorMark = Decoration.mark({class: "cm-error"});

/** Where the last error points to, until the query is changed. */
const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, {effects, docChanged}) => {
    const set = effects.find((effect) => effect.is(setMark));
    if (set) return set.value ? Decoration.set([errorMark.range(set.value.from, set.value.to)]) : Decoration.none;
    return docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field)
});

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--accent)"},
  {tag: [tags.string, tags.number], color: "var(--down)"},
  {tag: tags.comment, color: "var(--ink-2)", fontStyle: "italic"}
]);

const theme = EditorView.theme({
  "&": {font: "14px/1.6 var(--mono)", color: "var(--ink)", backgroundColor: "var(--paper)"},
  "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "1px"},
  ".cm-scroller": {font: "inherit", minHeight: "9em", maxHeight: "26em", overflow: "auto"},
  ".cm-content": {caretColor: "var(--ink)"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  ".cm-gutters": {backgroundColor: "var(--ground)", color: "var(--ink-2)", border: "0"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--mark)"
  },
  ".cm-error": {textDecoration: "underline wavy var(--down) 1.5px", textUnderlineOffset: "3px"},
  ".cm-tooltip": {backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--rule)"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "var(--mono)", maxWidth: "min(20em, 70vw)"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--paper)"
  },
  ".cm-completionInfo": {padding: "6px 10px", maxWidth: "min(22em, 60vw)", fontFamily: "var(--sans)"}
});

/**
 * CodeMirror for SQL in a shadow root of its own: only there are its styles
 * adopted sheets; elsewhere they come as a `<style>`, which no page allows.
 * A library by itself: nothing here is of this site's pages, so that one file
 * of it serves them all.
 */
export function sqlEditor(host: HTMLElement, {text, label, schema, onRun, onChange}: EditorOptions): SqlEditor {
  const root = host.shadowRoot ?? host.attachShadow({mode: "open", delegatesFocus: true});
  const parent = host.ownerDocument.createElement("div");
  root.replaceChildren(parent);
  const run = () => (onRun(), true);
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({icons: false}),
        sql({dialect: StandardSQL, schema, upperCaseKeywords: true}),
        syntaxHighlighting(colours),
        marked,
        theme,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label, spellcheck: "false", autocapitalize: "off"}),
        Prec.highest(keymap.of([{key: "Mod-Enter", run}])),
        keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.updateListener.of(({docChanged, state}) => docChanged && onChange(state.doc.toString()))
      ]
    })
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (other) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: other}}),
    insert: (name) => {
      view.dispatch(view.state.replaceSelection(name));
      view.focus();
    },
    mark: (place) => view.dispatch({effects: setMark.of(place ? rangeOf(view.state, place) : null)}),
    focus: () => view.focus()
  };
}

/** The word at a place; of nothing behind it the character before. */
function rangeOf({doc}: EditorState, {line, column}: {readonly line: number; readonly column: number}) {
  const {from, to, text} = doc.line(Math.min(line, doc.lines));
  const start = Math.min(from + column - 1, to);
  const word = /^[\p{L}\p{N}_]+|^./u.exec(text.slice(start - from))?.[0].length ?? 0;
  return word ? {from: start, to: start + word} : {from: Math.max(0, start - 1), to: start};
}
