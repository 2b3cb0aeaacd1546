import * as pulumi from "@pulumi/pulumi";
import type { ConnectedAccount } from "./connected-account";
import { isPlain } from "./is-plain";

/** An account by its id, or the resource that declares it. */
type Account = string | ConnectedAccount;
/** A list in which accounts stand, and one in which their ids do. */
type Accounts = pulumi.Input<pulumi.Input<Account>[]>;
type Ids = pulumi.Input<pulumi.Input<string>[]>;

/** The accounts by their ids, where the program names them by their resources. A mistake of the program passes as it is. */
export function accountIds(
  byToolkit: pulumi.Input<Record<string, Accounts>>,
): pulumi.Input<Record<string, Ids>> {
  return isPlain(byToolkit) ? idsByToolkit(byToolkit) : pulumi.output(byToolkit).apply(idsByToolkit);
}

function idsByToolkit(byToolkit: Record<string, Accounts>): Record<string, Ids> {
  return isPlain(byToolkit)
    ? Object.fromEntries(Object.entries(byToolkit).map(([toolkit, list]) => [toolkit, idsOf(list)]))
    : byToolkit;
}

function idsOf(list: Accounts): Ids {
  return isLater(list) ? pulumi.output(list).apply(idsIn) : idsIn(list);
}

function idsIn(list: pulumi.Input<Account>[]): pulumi.Input<string>[] {
  return Array.isArray(list) ? list.map(idOf) : list;
}

function idOf(account: pulumi.Input<Account>): pulumi.Input<string> {
  if (isLater(account)) {
    return pulumi.output(account).apply((known) => pulumi.output(idIn(known)));
  }
  return idIn(account);
}

function idIn(account: Account): pulumi.Input<string> {
  return pulumi.CustomResource.isInstance(account) ? account.id : account;
}

function isLater<T>(input: pulumi.Input<T>): input is Promise<T> | pulumi.OutputInstance<T> {
  return pulumi.Output.isInstance(input) || input instanceof Promise;
}
