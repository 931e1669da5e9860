// The page of a room: messages that arrive live, a composer with completion, forms in a dialog.
import { startClock } from "./clock.js";
import { startComposer } from "./composer.js";
import { startDialog } from "./dialog.js";
import { startLive } from "./live.js";
import { startTheme } from "./theme.js";

startTheme();
startClock();
startDialog();
startComposer();
startLive();

// A file that was handed over is fetched at once; its link stays in the message.
document.body.addEventListener("download", (event) => {
  const link = document.createElement("a");
  link.href = event.detail.value;
  link.download = "";
  link.click();
});
document.body.addEventListener("reload", () => location.reload());
