import {
  type CheckRequest,
  CheckResponse,
  type CreateRequest,
  CreateResponse,
  type DeleteRequest,
  type DiffRequest,
  type DiffResponse,
  type ReadRequest,
  ReadResponse,
  type UpdateRequest,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { withIdentity } from "../../core/identity";
import { InitFailedError } from "../../core/init-failed-error";
import { nameless } from "../../core/nameless";
import { previewOfCreate, previewOfUpdate } from "../../core/preview";
import { type Path, splitSecretInputs, withSecretInputs } from "../../core/secret-inputs";
import { withCode, withoutCode } from "../../resources/loader";
import { autonamed } from "./autonaming";
import { diffResponse } from "./detailed-diff";
import { InitFailed } from "./errors";
import { failures } from "./failures";
import type { Plugin } from "./plugin";
import { readUrn } from "./resource-of-urn";
import { hidingSecrets, secretsOfInputs, secretsOfOutputs, secretsOfRead } from "./secrets";
import { receive, send } from "./wire";

export async function check(plugin: Plugin, request: CheckRequest): Promise<CheckResponse> {
  const { lifecycle, identity } = readUrn(request.getUrn());
  const [known, news] = [receive(request.getOlds()), receive(request.getNews())];
  const olds = withoutCode(known.values);
  const named = autonamed(request, lifecycle.fields, olds, withoutCode(news.values));
  const checked = await hidingSecrets(lifecycle, [news, known], () =>
    lifecycle.check(
      () => plugin.runOfCheck(),
      olds,
      withIdentity(withSecretInputs(named.given, news.secrets), identity),
    ),
  );
  const response = new CheckResponse();
  // The engine itself knows what is secret.
  const { given } = splitSecretInputs(checked.inputs);
  response.setInputs(send(given, secretsOfInputs(lifecycle, news)));
  response.setFailuresList(failures([...named.failures, ...checked.failures].map(nameless)));
  return response;
}

export function diff(plugin: Plugin, request: DiffRequest): DiffResponse {
  const { lifecycle } = readUrn(request.getUrn());
  const [state, oldInputs, news] = [
    receive(request.getOlds()),
    receive(request.getOldInputs()),
    receive(request.getNews()),
  ];
  const changes = hidingSecrets(lifecycle, [news, state], () =>
    lifecycle.diff(plugin.runFor(request.getUrn()), request.getId(), state.values, news.values),
  );
  return diffResponse(lifecycle, changes, {
    state: state.values,
    oldInputs: oldInputs.values,
    news: news.values,
    secrets: secretsOfInputs(lifecycle, state, oldInputs, news),
  });
}

export async function create(plugin: Plugin, request: CreateRequest): Promise<CreateResponse> {
  const { lifecycle } = readUrn(request.getUrn());
  const news = receive(request.getProperties());
  const secrets = secretsOfOutputs(lifecycle, news);
  const response = new CreateResponse();
  if (request.getPreview()) {
    response.setProperties(send(previewOfCreate(lifecycle, news.values), secrets));
    return response;
  }
  const { id, outputs } = await keeping(lifecycle.kind, secrets, () =>
    hidingSecrets(lifecycle, [news], () =>
      lifecycle.create(plugin.runFor(request.getUrn(), request.getTimeout()), news.values),
    ),
  );
  response.setId(id);
  response.setProperties(send(withCode(lifecycle.kind, outputs), secrets));
  return response;
}

export async function read(plugin: Plugin, request: ReadRequest): Promise<ReadResponse> {
  const { lifecycle } = readUrn(request.getUrn());
  const [known, inputs] = [receive(request.getProperties()), receive(request.getInputs())];
  const [olds, declared] = [withoutCode(known.values), withoutCode(inputs.values)];
  const run = plugin.runFor(request.getUrn(), request.getTimeout());
  const isUnknown = Object.keys(olds).length === 0 && Object.keys(declared).length === 0;
  const answer = await hidingSecrets(lifecycle, [known, inputs], () =>
    isUnknown ? lifecycle.import(run, request.getId()) : lifecycle.read(run, request.getId(), olds),
  );
  const response = new ReadResponse();
  if (!answer.isGone) {
    const secrets = secretsOfRead(lifecycle, known, inputs);
    response.setId(request.getId());
    response.setProperties(send(withCode(lifecycle.kind, answer.outputs), secrets));
    response.setInputs(send(answer.inputs ?? declared, secrets));
  }
  return response;
}

export async function update(plugin: Plugin, request: UpdateRequest): Promise<UpdateResponse> {
  const { lifecycle } = readUrn(request.getUrn());
  const [olds, news] = [receive(request.getOlds()), receive(request.getNews())];
  const secrets = secretsOfOutputs(lifecycle, news, olds);
  const known = withoutCode(olds.values);
  const outputs = request.getPreview()
    ? previewOfUpdate(lifecycle, known, news.values)
    : await keeping(lifecycle.kind, secrets, () =>
        hidingSecrets(lifecycle, [news, olds], () =>
          lifecycle.update(
            plugin.runFor(request.getUrn(), request.getTimeout()),
            request.getId(),
            known,
            news.values,
          ),
        ),
      );
  const response = new UpdateResponse();
  response.setProperties(send(withCode(lifecycle.kind, outputs), secrets));
  return response;
}

export async function remove(plugin: Plugin, request: DeleteRequest): Promise<Empty> {
  const { lifecycle } = readUrn(request.getUrn());
  const known = receive(request.getProperties());
  await hidingSecrets(lifecycle, [known], () =>
    lifecycle.delete(
      plugin.runFor(request.getUrn(), request.getTimeout()),
      request.getId(),
      withoutCode(known.values),
    ),
  );
  return new Empty();
}

/** Passes on what a failed create or update has left, as the engine keeps it. */
async function keeping<T>(kind: string, secrets: readonly Path[], step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof InitFailedError
      ? new InitFailed(error.withProperties(withCode(kind, {})), secrets)
      : error;
  }
}
