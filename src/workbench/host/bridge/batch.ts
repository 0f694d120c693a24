import { Args } from "./args";
import { ApiError, apiNotFound, invalidReference, itemNotFound } from "./errors";
import { type HostObject, isHostObject } from "./host-object";
import { type Action, actionKinds, type ArgumentInfo, type BatchBody, type BatchResult, pathKinds } from "./protocol";
import { answerQuery } from "./query";

/** Ranges that the add-in holds on to between requests. */
export interface References {
  keep(object: HostObject): string;
  get(id: string): HostObject | undefined;
}

/** Carries out one request: actions in order, stopped at the first error; what was done before it stands. */
export class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();
  /** "Worksheet.GetRange" and the like, in order. */
  readonly calls: string[] = [];

  constructor(
    private readonly body: BatchBody,
    private readonly root: HostObject,
    private readonly references: References,
  ) {}

  run(): BatchResult {
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (cause) {
        if (!(cause instanceof ApiError)) throw cause;
        return {
          Results: results,
          Error: { Code: cause.code, Message: cause.message, Location: this.calls.at(-1) ?? "", ActionIndex: index },
        };
      }
    }
    return { Results: results };
  }

  private perform(action: Action): unknown {
    switch (action.ActionType) {
      case actionKinds.instantiate: return this.instantiated(action.ObjectPathId);
      case actionKinds.query: {
        const object = this.object(action.ObjectPathId);
        if (object === null) return null;
        this.calls.push(`${object.type}.load`);
        return answerQuery(object, action.QueryInfo ?? {});
      }
      case actionKinds.method: return this.called(action);
      case actionKinds.setProperty: {
        const object = this.existing(action.ObjectPathId);
        this.calls.push(`${object.type}.${action.Name}=`);
        object.set(action.Name, action.ArgumentInfo?.Arguments?.[0]);
        return null;
      }
      case actionKinds.trace: return null;
      default: throw apiNotFound(`action ${action.ActionType}`);
    }
  }

  private instantiated(pathId: number): unknown {
    const object = this.object(pathId);
    if (object === null) return null;
    const reference = this.kept.get(pathId);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private called(action: Action): unknown {
    // office.js asks to keep every range before it can know that it is not there.
    if (action.Name === "_KeepReference" && this.object(action.ObjectPathId) === null) return null;
    const object = this.existing(action.ObjectPathId);
    if (action.Name === "_KeepReference" && object.keep !== undefined) {
      if (!this.kept.has(action.ObjectPathId)) this.kept.set(action.ObjectPathId, this.references.keep(object));
      return null;
    }
    this.calls.push(`${object.type}.${action.Name}`);
    const value = object.call(action.Name, this.args(action.ArgumentInfo));
    return isHostObject(value) ? value.identity() : value ?? null;
  }

  private existing(pathId: number): HostObject {
    const object = this.object(pathId);
    if (object === null) throw itemNotFound();
    return object;
  }

  /** The object at a path: made once in a request, null for a null object. */
  private object(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const object = this.resolve(pathId);
    this.resolved.set(pathId, object);
    return object;
  }

  private resolve(pathId: number): HostObject | null {
    const path = this.body.ObjectPaths[String(pathId)];
    if (path === undefined) throw invalidReference();
    if (path.ObjectPathType === pathKinds.global) return this.root;
    if (path.ObjectPathType === pathKinds.nothing) return null;
    if (path.ObjectPathType === pathKinds.reference) {
      const object = this.references.get(path.Name);
      if (object === undefined) throw invalidReference();
      return object;
    }
    if (path.ObjectPathType === pathKinds.created) throw apiNotFound(`new ${path.Name}`);
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (path.ObjectPathType === pathKinds.property) {
      this.calls.push(`${parent?.type ?? "null"}.${path.Name}`);
      return parent?.child(path.Name) ?? null;
    }
    if (parent === null) {
      // An object that is not there passes on that it is not there, where the next call allows for it.
      if (path.Name.endsWith("OrNullObject")) return null;
      throw itemNotFound();
    }
    const args = this.args(path.ArgumentInfo);
    this.calls.push(`${parent.type}.${path.ObjectPathType === pathKinds.indexer ? "GetItem" : path.Name}`);
    const value = path.ObjectPathType === pathKinds.indexer ? parent.index(args) : parent.call(path.Name, args);
    if (value === null || isHostObject(value)) return value;
    throw apiNotFound(`${parent.type}.${path.Name}`);
  }

  private args(info: ArgumentInfo | undefined): Args {
    const objects = new Map<number, HostObject | null>();
    for (const [index, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (typeof id === "number" && id !== 0) objects.set(index, this.object(id));
    }
    return new Args(info?.Arguments ?? [], objects);
  }
}
