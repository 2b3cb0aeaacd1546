import { type Emulator, startEmulator } from "composio-emulator";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";

interface Page {
  items: { id: string; slug: string; status: string }[];
  next_cursor: string | null;
}

describe("the catalogue", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  const page = async (path: string) => (await clientOf(emulator).get<Page>(path)).body;
  const ids = async (path: string) => (await page(path)).items.map(({ id }) => id);
  const slugs = async (path: string) => (await page(path)).items.map(({ slug }) => slug);

  describe("of auth configs", () => {
    it("shows the enabled ones, and the disabled on demand", async () => {
      expect(await ids("/auth_configs?toolkit_slug=notion")).toEqual(["ac_notion_prod"]);
      expect((await page("/auth_configs?toolkit_slug=notion&show_disabled=true")).items).toMatchObject([
        { id: "ac_notion_prod", status: "ENABLED" },
        { id: "ac_notion_legacy", status: "DISABLED", toolkit: { slug: "notion" }, auth_scheme: "API_KEY" },
      ]);
    });

    it("has two of one toolkit and finds them by search", async () => {
      expect(await ids("/auth_configs?toolkit_slug=gmail")).toEqual(["ac_gmail_prod", "ac_gmail_staging"]);
      expect(await ids("/auth_configs?search=STAGING")).toEqual(["ac_gmail_staging"]);
    });

    it("is walked by cursor", async () => {
      const walked: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const { items, next_cursor }: Page = await page(
          `/auth_configs?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        walked.push(...items.map(({ id }) => id));
        cursor = next_cursor;
      }

      expect(walked).toEqual(await ids("/auth_configs?limit=200"));
      expect(walked).toHaveLength(7);
    });

    it("refuses a limit above 200 and a cursor of its own making", async () => {
      const tooMany = await clientOf(emulator).get<ErrorBody>("/auth_configs?limit=201");
      const invented = await clientOf(emulator).get<ErrorBody>("/auth_configs?cursor=2");

      expect([tooMany.status, invented.status]).toEqual([400, 400]);
      expect(tooMany.body.error.errors).toEqual(["limit must be <= 200"]);
    });

    it("gives one by id, disabled or not, with its credentials masked", async () => {
      const { status, body } = await clientOf(emulator).get("/auth_configs/ac_notion_legacy");

      expect(status).toBe(200);
      expect(body).toMatchObject({ id: "ac_notion_legacy", credentials: { client_secret: "REDACTED" } });
    });

    it("answers 404 for an unknown id", async () => {
      const { status, body } = await clientOf(emulator).get("/auth_configs/ac_nowhere");

      expect(status).toBe(404);
      expect(body).toMatchObject({ error: { slug: "Auth_Config_NotFound" } });
    });
  });

  describe("of auth configs with one's own", () => {
    let own: Emulator;

    beforeAll(async () => {
      own = await startEmulator({
        authConfigs: [
          { id: "ac_mine", toolkit: "github" },
          { id: "ac_off", toolkit: "linear", name: "linear-off", status: "DISABLED" },
          { id: "ac_gmail_prod", toolkit: "outlook" },
        ],
      });
    });
    afterAll(() => own.close());

    const shown = async (id: string) => (await clientOf(own).get(`/auth_configs/${id}`)).body;

    it("has them beside its own ones, or in their place", async () => {
      expect(await shown("ac_mine")).toMatchObject({
        name: "ac_mine",
        status: "ENABLED",
        toolkit: { slug: "github" },
      });
      expect(await shown("ac_off")).toMatchObject({ name: "linear-off", status: "DISABLED" });
      expect(await shown("ac_gmail_prod")).toMatchObject({ toolkit: { slug: "outlook" } });
      expect(await shown("ac_slack_prod")).toMatchObject({ toolkit: { slug: "slack" } });
    });

    it("lists them", async () => {
      const { body } = await clientOf(own).get<Page>("/auth_configs?toolkit_slug=github");

      expect(body.items.map(({ id }) => id)).toEqual(["ac_github_prod", "ac_mine"]);
    });

    it("takes them for a server, whose toolkits follow", async () => {
      const server = await clientOf(own).create("with mine", { auth_config_ids: ["ac_mine", "ac_off"] });

      expect(server.toolkits).toEqual(["github", "linear"]);
    });

    it("keeps them from other emulators", async () => {
      expect((await clientOf(emulator).get("/auth_configs/ac_mine")).status).toBe(404);
    });
  });

  describe("of tools", () => {
    it("finds tools by slug and says which are deprecated", async () => {
      const asked = "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL,GMAIL_SEND_EMAIL,NO_SUCH_TOOL";

      expect((await page(`/tools?tool_slugs=${asked}`)).items).toMatchObject([
        { slug: "GMAIL_SEND_EMAIL", toolkit: { slug: "gmail" }, is_deprecated: false },
        { slug: "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", toolkit: { slug: "slack" }, is_deprecated: true },
      ]);
    });

    it("has newer tools on /api/v3 for the latest toolkit versions only", async () => {
      const newer = "GMAIL_BATCH_MODIFY_MESSAGES";
      const ofGmail = "/tools?toolkit_slug=gmail&limit=1000";

      expect(await slugs(ofGmail)).not.toContain(newer);
      expect(await slugs(`${ofGmail}&toolkit_versions=latest`)).toContain(newer);
      const later = await request<Page>("GET", `${emulator.url}/api/v3.1${ofGmail}`, {
        headers: { "x-api-key": "ak_test" },
      });
      expect(later.body.items.map(({ slug }) => slug)).toContain(newer);
    });

    it("has pages of twenty", async () => {
      const first = await page("/tools");
      const second = await page(`/tools?cursor=${first.next_cursor}`);

      expect(first.items).toHaveLength(20);
      expect(second).toMatchObject({ items: [{ slug: expect.any(String) }], next_cursor: null });
    });
  });

  describe("of toolkits", () => {
    it.each([
      ["gmail", false],
      ["github", false],
      ["slack", false],
      ["notion", false],
      ["exa", true],
    ])("has %s", async (slug, no_auth) => {
      const { body } = await clientOf(emulator).get(`/toolkits/${slug}`);

      expect(body).toMatchObject({ slug, no_auth, enabled: true, name: expect.any(String) });
    });

    it("answers 404 for an unknown one", async () => {
      expect((await clientOf(emulator).get("/toolkits/nowhere")).status).toBe(404);
    });
  });
});
