import {chromium} from "playwright-core";
import {serve} from "./loaders/site/serve.js";
const site = await serve("dist");
const browser = await chromium.launch({executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"]});
const jobs: [string,string,number,string][] = JSON.parse(process.argv[2]!);
for (const [name,path,width,theme] of jobs) {
  const context = await browser.newContext({viewport:{width,height:900},colorScheme: theme==="dark"?"dark":"light"});
  const page = await context.newPage();
  page.on("pageerror",e=>console.log(name,"ERR",e.message));
  page.on("console",m=>m.type()==="error"&&console.log(name,"CONSOLE",m.text()));
  await page.goto(site.url+path); await page.waitForTimeout(2500);
  if (theme==="print") { await page.emulateMedia({media:"print"}); await page.pdf({path:`/tmp/shots/${name}.pdf`,format:"A4",printBackground:true}); }
  else await page.screenshot({path:`/tmp/shots/${name}.png`,fullPage:true});
  await context.close();
}
await browser.close(); await site.close(); process.exit(0);
