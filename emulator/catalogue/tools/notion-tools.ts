import { integer, listOf, objectOf, text } from "./json-schema";
import { type Tool, toolOf } from "./tool";

const tool = toolOf("notion");

const title = text("The title of the page");
const found = { id: text("Its id"), url: text("Its address"), object: text("`page` or `database`") };
const page = {
  page_size: integer("How many results at most", { default: 10, maximum: 100 }),
  start_cursor: text("The cursor of the answer before"),
};
const results = {
  results: listOf(objectOf(found), "The results"),
  next_cursor: text("The cursor of the next page"),
};

export const NOTION_TOOLS: readonly Tool[] = [
  tool("NOTION_CREATE_NOTION_PAGE", "Create Page", "Creates an empty page below another one.", {
    needs: { parent_id: text("The id of the page or database above it"), title },
    takes: { icon: text("An emoji"), cover: text("The address of a picture") },
    gives: found,
  }),
  tool("NOTION_SEARCH_NOTION_PAGE", "Search Pages", "Searches pages and databases by their titles.", {
    takes: { query: text("The words that the title has"), ...page },
    gives: results,
  }),
  tool("NOTION_QUERY_DATABASE", "Query Database", "Gives the pages of a database.", {
    needs: { database_id: text("The id of the database") },
    takes: {
      sorts: listOf(
        objectOf({ property_name: text("The property"), ascending: { type: "boolean" } }, ["property_name"]),
        "The order",
      ),
      ...page,
    },
    gives: results,
  }),
  tool("NOTION_ADD_PAGE_CONTENT", "Add Page Content", "Adds a block at the end of a page.", {
    needs: {
      parent_block_id: text("The id of the page, or of a block of it"),
      content_block: objectOf({ content: text("The text"), block_property: text("Its kind") }, ["content"]),
    },
    takes: { after: text("The block that it comes after") },
    gives: { id: text("The id of the block") },
  }),
];
