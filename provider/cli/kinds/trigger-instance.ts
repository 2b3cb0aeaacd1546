import { sanitizeLine } from "../../core/sanitize";
import { triggerInstance } from "../../resources/trigger-instance/trigger-instance-definition";
import type { TriggerInstanceObject } from "../../resources/trigger-instance/trigger-instances";
import type { Importable } from "../importable";

/** A trigger instance has no name; it goes by the slug of its type. */
type NamedInstance = TriggerInstanceObject & { name: string };

const ID = /^ti_/;

export const TRIGGER_INSTANCE: Importable<NamedInstance> = {
  definition: triggerInstance,
  hasNames: false,
  isId: (text) => ID.test(text),
  async read({ triggerInstances }, id) {
    const found = await triggerInstances.findByAnyId(id);
    return found && named(found);
  },
  async list({ triggerInstances }) {
    const { items, isWhole } = await triggerInstances.list();
    return { items: items.map(named), isWhole };
  },
  /** A key that may not read them still finds the rest. */
  leftOut: ({ message }) => `trigger instances are left out: ${message}`,
  note: ({ name, id, trigger_config = {} }) =>
    Object.keys(trigger_config).length === 0
      ? undefined
      : sanitizeLine(
          `the configuration of the trigger instance "${name}" with the id ${id} is in the file as it is: Composio does ` +
            "not say what of it is secret",
        ),
};

function named(instance: TriggerInstanceObject): NamedInstance {
  return { ...instance, name: (instance.trigger_name ?? instance.id).toLowerCase() };
}
