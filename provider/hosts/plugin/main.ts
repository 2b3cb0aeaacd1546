import { help } from "./help";
import { serve } from "./serve";

const [argument = ""] = process.argv.slice(2);
const text = help(argument);
if (text === undefined) {
  serve(argument);
} else {
  process.stdout.write(text);
}
