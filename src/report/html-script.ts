/**
 * The page's own script. It builds the evidence panel from the JSON in the page with text nodes only, so that no word
 * of a document can become markup. It contains no `<`, so that it cannot end its element.
 */
export const script = String.raw`"use strict";(function(){
var D=JSON.parse(document.getElementById("data").textContent),P=D.passages,S=D.sentences,docs=D.documents;
var panel=document.getElementById("evidence"),pin=panel.querySelector(".pin"),said=document.getElementById("said"),last=null,byTopic=null,byDoc=null;
var narrow=matchMedia("(max-width:1023px)");
function h(tag,cls,kids,attrs){var e=document.createElement(tag);if(cls)e.className=cls;[].concat(kids==null?[]:kids).forEach(function(k){if(k!=null)e.append(k)});if(attrs)Object.keys(attrs).forEach(function(k){e.setAttribute(k,attrs[k])});return e}
function button(text,cls,act){var b=h("button",cls,text,{type:"button"});b.addEventListener("click",function(ev){ev.stopPropagation();act(ev)});return b}
function tongue(e,d){if(d.l.slice(0,2)!=="en")e.setAttribute("lang",d.l);if(d.r)e.setAttribute("dir","rtl");return e}
function cut(t,n){t=t.replace(/\s+/g," ").trim();return t.length>n?t.slice(0,n).replace(/\s\S*$/,"")+" …":t}
function text(p){var d=docs[p[0]];return d.t===null?p[3]:d.t.slice(p[1],p[2])}
function group(list,key){var m=new Map();list.forEach(function(x,i){key(x).forEach(function(k){if(!m.has(k))m.set(k,[]);m.get(k).push(i)})});return m}
function topics(){return byTopic||(byTopic=group(S,function(s){return s[4]}))}
function statements(d){if(!byDoc)byDoc=group(D.statements,function(s){return[s[0]]});return(byDoc.get(d)||[]).map(function(i){return D.statements[i]})}
function all(s){return s[1].concat(s[2],s[3])}
function bounds(s){var a=all(s);return[Math.min.apply(0,a.map(function(x){return x[0]})),Math.max.apply(0,a.map(function(x){return x[1]}))]}
/* the statement that a passage belongs to: the one that shares most with it */
function statementOf(p){var best=null,score=.3;statements(p[0]).forEach(function(s){var b=bounds(s),both=Math.min(b[1],p[2])-Math.max(b[0],p[1]),one=Math.max(b[1],p[2])-Math.min(b[0],p[1]);
 var v=both/one;s[3].forEach(function(c){var o=Math.min(c[1],p[2])-Math.max(c[0],p[1]);if(o>0)v=Math.max(v,o/(p[2]-p[1])*.9*Math.min(1,(p[2]-p[1])/20))});if(v>score){score=v;best=s}});return best}
function marksOf(p,s){var m=[[p[1],p[2],"h-pas"]];if(s){s[1].forEach(function(x){m.push([x[0],x[1],"h-src"])});s[2].forEach(function(x){m.push([x[0],x[1],"h-cue"])});s[3].forEach(function(x){m.push([x[0],x[1],"h-con"])})}return m}
/* cuts text at every boundary; each piece takes all marks that cover it; joined page breaks are shown, never removed */
function marked(d,from,to,marks){var cuts=[from,to];var add=function(x){if(x>from){if(to>x)cuts.push(x)}};
 marks.forEach(function(m){add(m[0]);add(m[1])});var gaps=d.j.filter(function(g){return g[0]>=from&&to>=g[1]});gaps.forEach(function(g){add(g[0]);add(g[1])});
 cuts=Array.from(new Set(cuts)).sort(function(a,b){return a-b});var out=[];
 for(var i=0;cuts.length-1>i;i++){var a=cuts[i],b=cuts[i+1];var t=d.t.slice(a,b);
  var gap=gaps.some(function(g){return a>=g[0]&&g[1]>=b});if(gap){out.push(" ",h("span","gap","page",{title:"page break, joined for reading"})," ");continue}
  var cls=[];marks.forEach(function(m){if(a>=m[0]&&m[1]>=b&&cls.indexOf(m[2])===-1)cls.push(m[2])});
  if(cls.length>1)cls=cls.filter(function(c){return c!=="h-pas"});out.push(cls.length?h("span",cls.join(" "),t):t)}
 return out}
function edge(t,i,step,most){var n=0;while(i>0&&t.length>i&&most>n){var a=t.charAt(step>0?i:i-1),b=t.charAt(step>0?i+1:i-2);if(a==="\n"&&b==="\n")break;if(n>60&&/[.!?؟۔”"]/.test(t.charAt(i-(step>0?1:2)))&&/\s/.test(t.charAt(step>0?i:i-1)))break;i+=step;n++}return i}
function context(p){var d=docs[p[0]],s=statementOf(p),q;
 if(d.t===null){q=tongue(h("blockquote","ctx",h("span","h-pas",p[3])),d);return[q,s]}
 var a=p[1],b=p[2];if(s){var w=bounds(s);if(1600>w[1]-w[0]){a=Math.min(a,w[0]);b=Math.max(b,w[1])}}
 var from=edge(d.t,a,-1,320),to=edge(d.t,b,1,280);
 q=tongue(h("blockquote","ctx",[from>0?"… ":""].concat(marked(d,from,to,marksOf(p,s)),[d.t.length>to?" …":""])),d);return[q,s]}
function kv(rows){return h("dl","kv",rows.filter(Boolean).reduce(function(o,r){o.push(h("dt","",r[0]),h("dd","",r[1]));return o},[]))}
function page(d,at){var n=null;d.g.forEach(function(g){if(at>=g[1])n=g[0]});return n===null?"":", page "+n}
var kinds={speech:"words reported",act:"act done by words",report:"report",belief:"belief",imputed:"ascribed by the author"};
function parts(p,s){var d=docs[p[0]],rows=[["Document",button(d.n,"lk",function(){showDoc(p[0])})]];
 if(s){var src=s[1].length&&d.t!==null?d.t.slice(s[1][0][0],s[1][0][1]):null;
  var who=[s[4]?h("bdi","",s[4]):"not named"];if(src&&src!==s[4])who.push(", written “",tongue(h("bdi","",cut(src,80)),d),"”");rows.push(["Source",h("span","",who)]);
  if(s[7].length)rows.push(["Relayed",h("span","",s[7].map(function(c){return c[0]||(d.t===null?"not named":cut(d.t.slice(c[1],c[2]),60))}).join(", then "))]);
  rows.push(["Form",s[5]+", "+(kinds[s[6]]||s[6])+(s[8]?", denied or refused":"")]);
  var list=h("ul","pl",[["source",s[1]],["cue",s[2]],["content",s[3]]].map(function(x){return h("li","",x[0]+": "+(x[1].length?x[1].map(function(y){return y[0]+" to "+y[1]}).join("; "):"none"))}));rows.push(["Parts",list])}
 else rows.push(["Voice","the document’s own, or not cut into source and content"]);
 rows.push(["Place",p[1]+" to "+p[2]+", exact"+page(d,p[1])]);return kv(rows)}
function card(i){var d=docs[i];return kv(d.c.map(function(r){return[r[0],h("bdi",r[0]==="SHA-256"?"hash":"",r[1])]}))}
function lines(list,of,most){var ul=h("ul","who"),shown=0;function add(n){list.slice(shown,shown+n).forEach(function(x){ul.append(h("li","",of(x)))});shown+=n;
  if(list.length>shown)ul.append(h("li","more-li",button("and "+(list.length-shown)+" more","lk",function(ev){ev.target.parentNode.remove();add(200)})))}add(most);return ul}
function origins(list){var seen=new Set();list.forEach(function(i){S[i][2].forEach(function(k){var d=P[k][0];seen.add(docs[d].o===-1?"d"+d:"o"+docs[d].o)})});return seen.size}
function others(i){var out=[],s=S[i];s[4].forEach(function(t){var kind=D.topics[t][0],words=D.topics[t][1];
 var list=(topics().get(t)||[]).filter(function(j){return j!==i&&S[j][5]!==s[5]&&(kind==="actor"||kind==="origin"||S[j][1]!==s[1])});
 var seen=new Set();list=list.filter(function(j){var k=kind==="actor"?S[j][5]:S[j][1]+(kind==="stance"?"":S[j][5]);if(seen.has(k))return false;seen.add(k);return true});
 if(!list.length)return;
 var n=origins(list);out.push(h("h3","",kind==="actor"?"The same actor also":kind==="stance"?"Who else":words.charAt(0).toUpperCase()+words.slice(1)));
 if(kind==="stance")out.push(h("p","meta",list.length+" "+words+(n?". "+n+(n===1?" origin.":" origins."):".")));
 out.push(lines(list,function(j){var first=S[j][2].length?P[S[j][2][0]]:null;var label=kind==="actor"?cut(S[j][5],120):S[j][1]||cut(S[j][5],60);
  var kids=[button(label,"lk",function(){open(j,null)})];if(first&&kind!=="actor")kids.push(" ",tongue(h("q","","“"+cut(text(first),90)+"”"),docs[first[0]]));return kids},12))});
 return out}
function legend(){return h("dl","leg",[h("dt","",h("span","h-src","The ministry")),h("dd","","source: who"),h("dt","",h("span","h-cue","announced")),h("dd","","cue: the word that attributes"),h("dt","",h("span","h-con","that it would act")),h("dd","","content: what"),h("dt","",h("span","h-sure","prove")),h("dd","","certainty word without a band")])}
function show(kids){pin.replaceChildren.apply(pin,kids.filter(Boolean));panel.scrollTop=0}
function home(){show([h("h2","","Evidence"),h("p","meta","Select a sentence, a row or a cell. The words it rests on appear here, in their place in the document."),h("h3","","How passages are marked"),legend()])}
function closer(){return button("Close","x",close)}
function showDoc(i,from){var d=docs[i];show([closer(),h("h2","",h("bdi","",d.n)),h("h3","","Document"),card(i)].concat(fullText(i,from||null)));said.textContent="Document "+d.n;raise()}
function fullText(i,p){var d=docs[i];if(d.t===null)return[];var box=h("div","fullw");
 var b=button("Show the whole text","lk",function(){var pre=tongue(h("div","full",p?marked(d,0,d.t.length,marksOf(p,statementOf(p))):d.t,{tabindex:"0",role:"region","aria-label":"Text of the document"}),d);box.replaceChildren(pre);var m=pre.querySelector(".h-pas,.h-con,.h-src");if(m)pre.scrollTop=m.offsetTop-80;pre.scrollIntoView({block:"nearest"});pre.focus({preventScroll:true})});box.append(b);return[box]}
function passageKids(k,many){var p=P[k],c=context(p),out=[c[0]];if(many>3)out.push(h("p","meta src1",button(docs[p[0]].n,"lk",function(){showDoc(p[0],p)})));else out.push(parts(p,c[1]));return out}
var names={finding:"drawn from the documents",absence:"not found",judgement:"a judgement",assumption:"an assumption",editorial:"a note of the report"};
function open(i,el){var s=S[i],k=[closer()],list=s[2],where=s[3]===-1?D.looked:s[3];
 document.querySelectorAll("main .on").forEach(function(e){e.classList.remove("on")});if(el){el.classList.add("on");last=el}
 var docOnly=!list.length&&s[0]==="editorial"&&where.length===1;if(docOnly){showDoc(where[0]);return}
 k.push(h("h2","",h("bdi","",s[1]||(list.length>1?list.length+" passages":"Passage"))),h("p","meta state",[h("i","st"),names[s[0]]+(s[0]==="finding"||s[0]==="absence"?", drawn automatically":"")]),h("p","claim",s[5]));
 if(where.length)k.push(h("p","meta","Looked at: "+where.length+(where.length===1?" document, read to its end.":" documents, read to their ends.")),h("details","",[h("summary","","Which documents"),lines(where,function(d){return button(docs[d].n,"lk",function(){showDoc(d)})},40)]));
 if(where.length&&list.length)k.push(h("h3","",s[0]==="absence"?"What was found instead":"Passages"));
 var box=h("div","ctxs"),n=0;function add(m){list.slice(n,n+m).forEach(function(x){passageKids(x,list.length).forEach(function(e){box.append(e)})});n+=m;if(list.length>n)box.append(h("p","meta",button("and "+(list.length-n)+" more","lk",function(ev){ev.target.parentNode.remove();add(50)})))}add(6);k.push(box);
 k=k.concat(others(i));var seen=Array.from(new Set(list.map(function(x){return P[x][0]})));
 if(seen.length===1)k=k.concat([h("h3","","Document"),card(seen[0])],fullText(seen[0],P[list[0]]));
 else if(seen.length>1)k=k.concat([h("h3","","Documents"),lines(seen,function(d){return button(docs[d].n,"lk",function(){showDoc(d)})},12)]);
 show(k);said.textContent="Evidence: "+(list.length?list.length+(list.length===1?" passage":" passages"):"looked at "+where.length+" documents")+". "+cut(s[5],140);raise()}
function raise(){panel.classList.add("open")}
function close(){var was=panel.classList.contains("open");panel.classList.remove("open");document.querySelectorAll("main .on").forEach(function(e){e.classList.remove("on")});home();said.textContent="";if(was&&last){last.focus({preventScroll:!narrow.matches});last=null}}
function act(ev,byKey){var e=ev.target.closest("[data-s]");if(!e)return false;if(ev.target.closest("sup,summary,button"))return false;if(ev.metaKey||ev.ctrlKey)return false;
 if(e.tagName==="TR"){var sel=getSelection();if(sel&&!sel.isCollapsed)return false;e=e.querySelector("a[data-s]")||e}
 ev.preventDefault();open(+e.getAttribute("data-s"),e);if(byKey||narrow.matches)panel.focus({preventScroll:true});return true}
document.addEventListener("click",function(ev){act(ev,ev.detail===0)});
document.addEventListener("keydown",function(ev){if(ev.key==="Escape"){if(panel.classList.contains("open")){ev.preventDefault();close()}}else if(ev.key===" "&&ev.target.matches("a[data-s]"))act(ev,true)});
document.querySelectorAll("a[data-s]").forEach(function(e){e.setAttribute("role","button");e.setAttribute("aria-controls","evidence")});
document.querySelectorAll("details.more").forEach(function(d){addEventListener("beforeprint",function(){d.open=true})});
var root=document.documentElement,th=document.querySelector(".theme");
function dark(){return root.dataset.theme?root.dataset.theme==="dark":matchMedia("(prefers-color-scheme:dark)").matches}
function label(){th.textContent=dark()?"Light":"Dark"}
th.hidden=false;th.addEventListener("click",function(){root.dataset.theme=dark()?"light":"dark";label()});label();
var links=[].slice.call(document.querySelectorAll(".toc a"));
if("IntersectionObserver" in window){var io=new IntersectionObserver(function(es){es.forEach(function(e){if(e.isIntersecting)links.forEach(function(l){var on=l.hash==="#"+e.target.getAttribute("aria-labelledby");l.classList.toggle("on",on);if(on)l.setAttribute("aria-current","true");else l.removeAttribute("aria-current")})})},{rootMargin:"0px 0px -80% 0px"});document.querySelectorAll("section").forEach(function(s){io.observe(s)})}
home();
})();`;
