import type { ColumnRegular, HyperFunc, VNode } from "@revolist/revogrid";
import { defineCustomElements } from "@revolist/revogrid/loader";
import { cellAddress, columnLetters } from "../../../returns/address";
import type { Scene } from "./cell-look";
import { cellLook } from "./cell-look";
import type { Cell } from "./selection";
import { contains, rangeOf } from "./selection";
import { columnLeft, isSameLayout, rowHeight, rowTop, spanWidth } from "./sheet-layout";

/** A drawn row: it carries the number of its sheet row, for hidden rows leave gaps. */
interface DrawnRow {
  readonly row: number;
}

const rowHeaderWidth = 46;

/**
 * RevoGrid as a painter: it lays rows and columns out and keeps only those in view in the document. Selection, keys,
 * editing and the clipboard stay with the page, for the host alone holds the workbook, and RevoGrid moves its own focus
 * with a delay in which the next key would reach the wrong cell.
 */
export class DrawnGrid {
  readonly element: HTMLRevoGridElement;
  private scene: Scene | undefined;
  /** The cell to be scrolled to as soon as the grid is tall enough. */
  private awaited: Cell | undefined;

  constructor(container: HTMLElement) {
    defineCustomElements();
    this.element = document.createElement("revo-grid");
    Object.assign(this.element, {
      readonly: true,
      canFocus: false,
      range: false,
      useClipboard: false,
      canMoveColumns: false,
      canDrag: false,
      filter: false,
      exporting: false,
      resize: false,
      theme: "default",
      rowSize: rowHeight,
      colSize: 69,
      frameSize: 3,
      // Merged cells are drawn by their first column: it has to be there even when it is scrolled out of sight.
      disableVirtualX: true,
    });
    this.element.rowHeaders = {
      prop: "row-number",
      size: rowHeaderWidth,
      cellTemplate: (_, { model }) => String((model as DrawnRow).row + 1),
      cellProperties: ({ model }) => ({ class: { "in-selection": this.isRowSelected((model as DrawnRow).row) } }),
    };
    this.element.addEventListener("afterrender", () => {
      this.scrollToAwaited();
      if (this.scene) this.markColumnHeadings(this.scene);
    });
    container.prepend(this.element);
  }

  draw(scene: Scene): void {
    const before = this.scene;
    this.scene = scene;
    const isOtherSheet = before?.sheet.id !== scene.sheet.id;
    if (before === undefined || isOtherSheet || !isSameLayout(before.layout, scene.layout)) this.applyLayout(scene);
    else void this.element.refresh("all");
  }

  /** Scrolls as little as shows the cell whole, at once or when the rows it needs have been laid out. */
  reveal(cell: Cell): void {
    this.awaited = cell;
    this.scrollToAwaited();
  }

  /** The drawn cell that a pointer event fell on. */
  cellAt(target: EventTarget | null): Cell | undefined {
    if (!(target instanceof Element)) return undefined;
    const address = target.closest("[data-address]");
    return address ? this.read(address) : undefined;
  }

  /** The sheet row or column whose heading a pointer event fell on. */
  headingAt(target: EventTarget | null): { readonly row: number } | { readonly column: number } | undefined {
    if (!(target instanceof Element) || !this.scene) return undefined;
    const heading = target.closest("revogr-header [data-rgcol]");
    if (heading && !target.closest("revogr-row-headers")) {
      const drawn = this.scene.layout.columns[Number(heading.getAttribute("data-rgcol"))];
      return drawn && { column: drawn.column };
    }
    const rowHeading = target.closest("revogr-row-headers .rgCell");
    return rowHeading ? { row: Number(rowHeading.textContent) - 1 } : undefined;
  }

  /** Where the cell stands in the document now; undefined while it is out of view. */
  elementOf(cell: Cell): HTMLElement | undefined {
    return this.element.querySelector<HTMLElement>(`[data-address="${cellAddress(cell.row, cell.column)}"]`) ?? undefined;
  }

  private applyLayout(scene: Scene): void {
    const { rows, frozenCount, heights, columns } = scene.layout;
    const drawn = rows.map((row): DrawnRow => ({ row }));
    const sized = (from: number, to: number, type: "rowPinStart" | "rgRow") =>
      rows.slice(from, to).flatMap((row, index) => {
        const size = heights.get(row);
        return size === undefined ? [] : [{ type, index, size }];
      });
    this.element.columns = columns.map(({ column, width }) => this.columnOf(column, width));
    this.element.pinnedTopSource = drawn.slice(0, frozenCount);
    this.element.source = drawn.slice(frozenCount);
    this.element.rowDefinitions = [...sized(0, frozenCount, "rowPinStart"), ...sized(frozenCount, rows.length, "rgRow")];
  }

  private columnOf(column: number, width: number): ColumnRegular {
    return {
      prop: String(column),
      name: columnLetters(column),
      size: width,
      cellTemplate: (create, { model }) => this.contentOf(create, (model as DrawnRow).row, column),
      cellProperties: ({ model }) => {
        const { row } = model as DrawnRow;
        return { ...this.lookOf(row, column), "data-address": cellAddress(row, column) };
      },
    };
  }

  private contentOf(create: HyperFunc<VNode>, row: number, column: number): readonly (string | VNode)[] {
    if (!this.scene) return [];
    const { sheet, selection, hasList } = this.scene;
    const { text } = sheet.cell(row, column);
    const isActive = selection.active.row === row && selection.active.column === column;
    if (!hasList || !isActive) return [text];
    const label = `Choose from the list for ${cellAddress(row, column)}`;
    return [text, create("button", { class: "list-arrow", type: "button", tabIndex: -1, "aria-label": label }, "▾")];
  }

  private lookOf(row: number, column: number) {
    return this.scene ? cellLook(this.scene, row, column) : {};
  }

  private isRowSelected(row: number): boolean {
    return this.scene !== undefined && contains({ ...rangeOf(this.scene.selection), column: 0, columnCount: 1 }, { row, column: 0 });
  }

  private markColumnHeadings(scene: Scene): void {
    const range = rangeOf(scene.selection);
    for (const heading of this.element.querySelectorAll("revogr-header [data-rgcol]")) {
      if (heading.closest("revogr-row-headers")) continue;
      const column = scene.layout.columns[Number(heading.getAttribute("data-rgcol"))]?.column ?? -1;
      heading.classList.toggle("in-selection", column >= range.column && column < range.column + range.columnCount);
    }
  }

  private read(element: Element): Cell | undefined {
    const match = /^([A-Z]+)(\d+)$/.exec(element.getAttribute("data-address") ?? "");
    const drawn = this.scene?.layout.columns.find(({ column }) => columnLetters(column) === match?.[1]);
    return match && drawn ? { row: Number(match[2]) - 1, column: drawn.column } : undefined;
  }

  private scrollToAwaited(): void {
    const across = this.element.querySelector("revogr-viewport-scroll.rgCol");
    const down = across?.querySelector(".vertical-inner");
    if (!this.awaited || !this.scene || !across || !down) return;
    const { layout } = this.scene;
    const { row, column } = this.awaited;
    const rowAt = layout.rows.indexOf(row);
    const left = columnLeft(layout, column);
    const width = spanWidth(layout.columns, { row, column, rowCount: 1, columnCount: 1 });
    across.scrollLeft = scrolledTo(left, width, across.scrollLeft, across.clientWidth);
    if (rowAt < layout.frozenCount) {
      this.awaited = undefined;
      return;
    }
    const wanted = scrolledTo(rowTop(layout, row), layout.heights.get(row) ?? rowHeight, down.scrollTop, down.clientHeight);
    down.scrollTop = wanted;
    if (Math.abs(down.scrollTop - wanted) < 1 && down.clientHeight > 0) this.awaited = undefined;
  }
}

/** The scroll position, nearest to the present one, at which a stretch of `size` from `start` is in view. */
function scrolledTo(start: number, size: number, position: number, view: number): number {
  if (start < position) return start;
  const end = start + Math.min(size, view);
  return end > position + view ? end - view : position;
}
