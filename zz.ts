import { rules } from "./src/checks/index.ts";
import { collectFindings, runRules } from "./src/checks/engine/run-rules.ts";
import { textsOf } from "./src/checks/engine/texts.ts";
import { findMisspellings } from "./src/checks/engine/spelling.ts";
import { formatProblems } from "./src/problems.ts";
import { webinarSchema } from "./src/schema/webinar.ts";
import { personSchema } from "./src/schema/person.ts";
import { seriesSchema } from "./src/schema/series.ts";
const units=[..."a- a. a@ a.b@ ( ) [ ]( ]: {[( ` ~~~\n```\n * ** _a __ \\ &#1 &amp;# <b> \" “ ' \t . # ! ? … ... ".split(" "),"a at b ","]( ","[a]: ","](","`` ` ","```\n","** a ","* a*","<a "," ","  a","\n","\n\n","a\n\n"," ,"," .","# ","- ","https://a/)","https://a/).","https://a.org/?utm_a=1&","http://a.org ","www.","bit.ly/a ","https://a.org/;sid=","https://youtu.be/a ","Ã","Ã©","â€","ﬁ","\u0301","e\u0301","\u200b","\u200d","\u00a0","\u3000","é","я","аa","Ηer ","Ω","字","ء","👂","🏴\u{e0067}","\ufe0f","Monday, 1 January ","on Monday ","Mon ","Monday ","1:00 CET ","1 ","12 ","{{","{{}} ","TBA ","???","xxx ","[insert ","___","Dr. ","PhD, ","A","Ab ","AB CDEFGH ","x","-","/","/a","a/","://","http","a+","@","a dot ","a.b dot ","(at)","a (at) ","|","| ","> ","1) ","a) ",":)","[1,","\u2028","<title","<insert","\u1100","\u0e01","©","€","ÂÂ","Â ","? ","a?","'a","’"];
const entry=(id:string,record:any,text:string)=>({id,record,typed:record,source:{file:id,text}});
const series=seriesSchema.parse({title:"Talks",plain_title:"Talks",description:"d",introduction:"i",url:"https://example.org/",paths:{webinar:"/webinar/",talks:"/t/"},time_zone:"Europe/Copenhagen",length_minutes:60});
const rows:[number,string][]=[];
const only=process.argv[2];
for (const u of units.filter(Boolean)) { if (only && u!==only) continue;
 for (const kind of ["abstract","title"]) {
  const len=kind==="abstract"?Number(process.env.LEN??20000):500;
  const text=("x"+u.repeat(Math.ceil(len/u.length))).slice(0,len-2)+"x";
  const yaml=`date: 2025-01-01\ntalks:\n  - speakers: [ada]\n    ${kind}: ${JSON.stringify(text)}\n`;
  let rec:any; try { rec=webinarSchema.parse({date:"2025-01-01",talks:Array.from({length:kind==="title"?40:1},()=>({speakers:["ada"],[kind]:text}))}); } catch { continue; }
  const y2=kind==="title"?`date: 2025-01-01\ntalks:\n`+`  - speakers: [ada]\n    ${kind}: ${JSON.stringify(text)}\n`.repeat(40):yaml;
  const records:any={series:entry("series",series,"title: x\n"),organizers:entry("o",["ada"],"- ada\n"),webinars:[entry("s01",rec,y2)],people:new Map([["ada",entry("ada",personSchema.parse({name:"Ada Lovelacee"}),"name: Ada Lovelacee\n")]]),personIds:new Set(["ada"]),privacy:null,privacyNotice:null,redirects:null,published:null,words:null,isComplete:true};
  const time=(name:string,f:()=>any)=>{const s=performance.now();const r=f();const t=performance.now()-s;if(t>Number(process.env.MIN??2))console.log(t.toFixed(1).padStart(7),`${name}  ${kind} ${JSON.stringify(u)}`);return r;};
  time("textsOf",()=>textsOf(records));
  for (const rule of rules) time(rule.name,()=>collectFindings([rule],records));
  const p=time("all",()=>runRules(rules,records)); time("format",()=>formatProblems(p));
  if(process.env.SPELL){const s=performance.now(); await findMisspellings(records); const t=performance.now()-s; if(t>300) console.log(t.toFixed(1).padStart(7),`spelling ${kind} ${JSON.stringify(u)}`);}
 }}
rows.sort((a,b)=>b[0]-a[0]); for (const [t,n] of rows.slice(0,120)) console.log(t.toFixed(0).padStart(7),n);
