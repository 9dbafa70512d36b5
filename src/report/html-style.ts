/** One accent, two faces, no boxes: see docs for the reasons. System fonts only, nothing is fetched. */
export const style = `:root{color-scheme:light;
 --page:#fcfcfa;--raise:#f4f4f0;--ink:#191b1d;--ink2:#55595d;--rule:#dcdcd6;--rule2:#85898a;--acc:#0f5669;--accink:#fcfcfa;--tint:#dbeaee;--hatch:#0f5669;
 --serif:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Palatino,P052,"Noto Serif",Georgia,"Noto Naskh Arabic",serif;
 --sans:"Source Sans 3","Segoe UI",-apple-system,"Helvetica Neue","Noto Sans","Noto Sans Arabic",Arial,sans-serif;
 --mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;
 --page:#14171a;--raise:#1b1f22;--ink:#e7e6e1;--ink2:#a6abad;--rule:#31373b;--rule2:#757c80;--acc:#86c5d6;--accink:#10181b;--tint:#1d3b45;--hatch:#86c5d6}}
:root[data-theme=dark]{color-scheme:dark;
 --page:#14171a;--raise:#1b1f22;--ink:#e7e6e1;--ink2:#a6abad;--rule:#31373b;--rule2:#757c80;--acc:#86c5d6;--accink:#10181b;--tint:#1d3b45;--hatch:#86c5d6}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:400 18px/28px var(--serif);font-kerning:normal;font-variant-numeric:lining-nums;font-synthesis-small-caps:none;font-synthesis-weight:none}
button,input{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--acc);outline-offset:2px}
.sans{font-family:var(--sans)}
/* the words a statement is made of: box, block, wash */
.h-src,.h-cue,.h-con,.h-pas{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.h-src{box-shadow:inset 0 0 0 1.5px var(--acc);border-radius:2px;padding:1px 3px}
.h-cue{background:var(--acc);color:var(--accink);border-radius:2px;padding:1px 3px}
.h-con,.h-pas{background:var(--tint);padding:1px 0;border-bottom:1px solid var(--acc)}
.h-con.h-src{box-shadow:inset 0 0 0 1.5px var(--acc)}
.h-act{text-decoration:underline dotted var(--rule2) 1.5px;text-underline-offset:4px}
.h-evt{text-decoration:overline solid var(--ink) 1.5px}
.h-sure{text-decoration:underline wavy var(--ink) 1px;text-underline-offset:4px;text-decoration-skip-ink:none}
.gap{color:var(--ink2);font:400 11px/1 var(--sans);padding:0 4px;border-inline:1px solid var(--rule2)}
@media (forced-colors:active){.h-src{outline:1px solid}.h-cue{border-bottom:3px double;font-weight:700}.h-con,.h-pas{border-bottom:1px dashed}}
/* states: ring, disc, barred ring, broken ring */
.st{display:inline-block;width:10px;height:10px;border-radius:50%;border:1.5px solid var(--ink2);vertical-align:-1px;position:relative;flex:none}
.st.accepted{background:var(--acc);border-color:var(--acc)}
.st.rejected::after{content:"";position:absolute;inset-inline-start:-2px;top:2.75px;width:11px;height:1.5px;background:var(--ink2);transform:rotate(-45deg)}
.st.stale{border-style:dotted;border-color:var(--ink)}
.st.edited{border-color:var(--acc)}.st.edited::after{content:"";position:absolute;inset:0 50% 0 0;background:var(--acc);border-radius:5px 0 0 5px}
@media (prefers-reduced-motion:no-preference){.panel,.tb,button{transition:transform .16s ease-out,background-color .1s linear}}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:8px}
.page{display:grid;grid-template-columns:160px minmax(0,720px) minmax(320px,400px);gap:0 52px;max-width:1424px;margin:0 auto;padding:0 32px;justify-content:center}
main{padding:56px 0 96px;min-width:0}
.toc{position:sticky;top:0;height:100vh;padding:60px 0 24px;font:400 13px/18px var(--sans);display:flex;flex-direction:column}
.wm{font:italic 400 22px/24px var(--serif);margin:0 0 28px;color:var(--ink)}
.toc ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--rule)}
.toc li{border-bottom:1px solid var(--rule)}
.toc a{display:block;padding:7px 0;color:var(--ink2);text-decoration:none}.toc a:hover,.toc a.on{color:var(--ink)}.toc a.on{box-shadow:inset 2px 0 0 var(--acc);padding-left:10px}
.theme{margin-top:auto;align-self:flex-start;background:none;border:1px solid var(--rule2);border-radius:3px;padding:3px 12px;font:400 13px/18px var(--sans);cursor:pointer;color:var(--ink)}
.kick{font:400 14px/20px var(--sans);color:var(--acc);margin:0 0 12px}
h1{font:400 46px/50px var(--serif);letter-spacing:-.012em;margin:0 0 16px;text-wrap:balance}
.stand{font-size:21px;line-height:31px;color:var(--ink2);margin:0 0 28px;max-width:36em;text-wrap:pretty}
.facts{display:grid;grid-template-columns:repeat(6,1fr);margin:0;border-top:2px solid var(--ink);border-bottom:1px solid var(--rule);font-family:var(--sans)}
.facts div{padding:10px 0 12px}.facts dt{font-size:12px;line-height:16px;color:var(--ink2)}.facts dd{margin:2px 0 0;font:400 24px/28px var(--serif);font-variant-numeric:tabular-nums lining-nums}
.notice{font:400 14px/21px var(--sans);color:var(--ink2);margin:14px 0 0;max-width:46em}
section{margin-top:72px}
.sh{display:flex;align-items:baseline;justify-content:space-between;gap:24px;border-top:1px solid var(--ink);padding-top:12px;margin-bottom:18px}
h2{font:400 30px/36px var(--serif);letter-spacing:-.008em;margin:0;scroll-margin-top:16px}
h3{font:700 18px/26px var(--serif);margin:40px 0 6px}h3.fig{font:400 23px/29px var(--serif);margin-top:48px}h3.mini{font:600 14px/20px var(--sans);margin:32px 0 8px}
h4{font:600 14px/20px var(--sans);margin:0 0 6px}
.mk{font:400 12px/16px var(--sans);color:var(--ink2);white-space:nowrap}.mk .st{margin-inline-end:7px}
p{margin:0 0 16px;max-width:37em;text-wrap:pretty;hanging-punctuation:first}
.sub,.src{font:400 14px/21px var(--sans);color:var(--ink2);margin:0 0 14px;max-width:48em}.src{font-size:12px;line-height:18px}
q::before,q::after{content:none}
q{quotes:none}
/* a sentence that opens */
a.s,a.c{color:inherit}
.s{cursor:pointer;border-radius:1px;text-decoration:underline solid transparent 1px;text-underline-offset:5px;text-decoration-skip-ink:auto}
.s:hover,.s:focus-visible{text-decoration-color:var(--acc)}
.s.on,.row:has(.s.on)>*,.c.on{background:var(--tint)}.s.on{text-decoration-color:var(--acc);box-shadow:0 0 0 2px var(--tint)}
sup{font:400 11px/0 var(--sans);font-variant-numeric:tabular-nums;margin-inline-start:2px;white-space:nowrap}sup .n{color:var(--acc);text-decoration:none}sup .nc{color:var(--ink2);padding-inline-end:1px}
.lead{list-style:none;counter-reset:l;padding:0;margin:0}
.lead li{counter-increment:l;display:grid;grid-template-columns:32px 1fr;padding:0 0 14px;max-width:38em;display:block;position:relative;padding-inline-start:32px}
.lead li::before{content:counter(l);position:absolute;inset-inline-start:0;color:var(--acc);font-variant-numeric:lining-nums}
table{border-collapse:collapse;width:100%;font:400 14px/20px var(--sans);font-variant-numeric:tabular-nums lining-nums;text-align:start}
th,td{text-align:start;vertical-align:top;font-weight:400;padding:7px 14px 7px 0;border-bottom:1px solid var(--rule)}
thead th{font-size:12px;line-height:16px;color:var(--ink2);vertical-align:bottom;border-bottom:1px solid var(--rule2)}
tbody th{font-weight:600}.r{text-align:end;padding-inline-end:0}
.row{cursor:pointer}.row:hover>*{background:var(--raise)}
.off{display:block;font:400 12px/16px var(--sans);color:var(--ink2)}
.scroll{overflow-x:auto;margin-inline:-4px;padding-inline:4px}
.disc{border-top:1px solid var(--rule2)}
.dr{display:grid;grid-template-columns:150px 1fr;gap:16px;border-bottom:1px solid var(--rule);padding:12px 0 10px}
.dr h4{font-size:14px}.dr dl{margin:0}.dr dl div{display:grid;grid-template-columns:190px 1fr;gap:12px;padding:1px 0}
.dr dt{font:400 13px/24px var(--sans);color:var(--ink2)}.dr dd{margin:0;font-size:16px;line-height:24px}
.tl td{padding-block:5px}.tl .d{font-weight:600;}.tl .pr{color:var(--ink2);font-size:12px;line-height:16px;padding-inline-end:0}.tl q{font-family:var(--serif);font-size:13px}
.strip{display:block;margin-top:3px}.strip .ax{stroke:var(--rule);fill:none}.strip .f{fill:var(--acc)}.strip .o{fill:var(--page);stroke:var(--acc);stroke-dasharray:2.5 2}.strip .l{stroke:var(--acc);fill:none;stroke-width:1.5}
.tl .focal .d{box-shadow:inset 3px 0 0 var(--acc);padding-inline-start:9px}.scroll+.lead,.more+.lead{margin-top:16px}.tl .focal .pr{font-weight:400}
.sc{position:relative;display:block;height:16px}.sc i{position:absolute;font-style:normal;white-space:nowrap;bottom:0}
.resp td{font:400 16px/24px var(--serif)}.resp td:last-child{padding-inline-end:0;font:400 13px/18px var(--sans)}
.kd{display:inline-block;margin-top:6px;font:400 12px/16px var(--sans);border:1px solid var(--rule2);padding:0 6px;border-radius:2px}
.flag{font:400 12px/18px var(--sans);margin:5px 0 0}.flag b{font-weight:600;text-decoration:underline wavy 1px;text-underline-offset:3px;margin-inline-end:6px}
.rem{font:400 13px/19px var(--sans);color:var(--ink2);margin:4px 0 2px}
.evd{margin:0;padding-inline-start:18px}.num{display:none}.evd li{padding-inline-start:2px}
.nfx{color:var(--ink2);font-style:italic}.nfx.blk{font:italic 400 15px/22px var(--serif);border-inline-start:1px dashed var(--rule2);padding-inline-start:12px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:36px}.two h3{margin-top:12px}.two ol{margin:0;padding-inline-start:20px;font-size:16px;line-height:24px}.two li{padding-bottom:6px}.resp .evd li{line-height:20px}.two li::marker{font-size:13px;color:var(--ink2);font-variant-numeric:tabular-nums}
.el td,.el thead th:not(:first-child){text-align:end;width:94px}.el td:last-child,.el th:last-child{padding-inline-end:0!important}.el .nfx{font-size:13px}
/* unit chart */
.unit th,.unit td{padding-block:10px}.unit{table-layout:fixed}.unit thead th:first-child{width:100px}.unit thead th:nth-child(2){width:34%}.unit thead th:nth-child(3){width:24%}
.units{display:inline-flex;flex-wrap:wrap;gap:3px;max-width:178px;vertical-align:middle}.unit b{font:400 20px/24px var(--serif);margin-inline-start:10px;vertical-align:middle}
.u{display:inline-block;width:14px;height:14px;padding:0;border:1.5px solid var(--acc);background:none;cursor:pointer;border-radius:0}
.u.yes{background:var(--acc)}.u.df{position:relative}.u.df::after{content:"";position:absolute;inset:3.5px;background:var(--page)}
.u.gen{background:repeating-linear-gradient(45deg,var(--acc) 0 1.5px,transparent 1.5px 4px)}.u.none{border-color:var(--rule2);border-style:dashed}
.u:hover{outline:2px solid var(--ink);outline-offset:1px}
.map{display:block;width:100%;height:auto;margin:4px 0 10px}
.map path{stroke:var(--page);stroke-width:1;fill:var(--raise)}.map path.na{fill:none;stroke:var(--rule)}.map path.in{fill:var(--raise);stroke:var(--rule2);stroke-width:.6}.map path.focal{fill:var(--raise);stroke:var(--ink);stroke-width:1.6}
.map .hl{stroke:var(--acc);stroke-width:1.6}.m{cursor:pointer}.m rect{stroke:var(--acc);stroke-width:1.4;fill:var(--acc)}.m.gen rect{fill:url(#hx)}.m.none rect{fill:var(--page);stroke:var(--rule2);stroke-dasharray:2.4 1.6}.m rect.hole{fill:var(--page);stroke:none}.m:hover rect{stroke:var(--ink)}
.ml{font:400 12.5px var(--sans);fill:var(--ink)}.ml.sm{font-size:11px;fill:var(--ink2)}.map .bg{fill:var(--ink)}
.key{display:flex;flex-wrap:wrap;gap:4px 22px;font:400 12px/20px var(--sans);margin:0 0 6px;max-width:none;align-items:center}.key span{display:inline-flex;align-items:center;gap:7px}.bodies .lbl{color:var(--ink2)}.key .u{width:12px;height:12px;cursor:default;display:inline-block}.bodies .u{cursor:pointer}
/* matrix */
.mx,.resp,.tl,.scn,.tab,.unit{table-layout:fixed}th,td,dd{overflow-wrap:anywhere}.mx{font-size:13px;line-height:18px}.mx th,.mx td{padding:4px 8px 4px 0}.mx thead th{padding-bottom:6px}.mx tbody th{font-weight:400}
.mx .lv th{font:600 14px/20px var(--sans);padding-top:18px;border-bottom:1px solid var(--rule2)}.mx .lv span{font-weight:400;color:var(--ink2);margin-inline-start:4px}
.c{display:inline-block;text-decoration:none;background:none;border:0;padding:1px 4px;margin:0 -4px;text-align:start;cursor:pointer;font:400 13px/18px var(--sans);border-radius:2px;color:var(--ink)}.c:hover{background:var(--raise);box-shadow:inset 0 -1px 0 var(--acc)}.c.on{background:var(--tint);box-shadow:inset 0 -2px 0 var(--acc)}
.mx .str{flex:none}.mx td:last-child,.mx th:last-child{padding-inline-end:0}.c .w{font:400 14px/18px var(--serif)}.c.nf{color:var(--ink2);font-style:italic}
.dot{color:var(--rule2)}
.str{display:inline-block;width:16px;height:10px;margin-inline-end:6px;vertical-align:-1px}
.str.k1,.str.k2,.str.k3{background:none;position:relative;border:0}
.str.k1::before,.str.k2::before,.str.k3::before{content:"";position:absolute;inset:0;background:repeating-linear-gradient(90deg,var(--acc) 0 4px,transparent 4px 6px)}
.str.k1::before{width:4px}.str.k2::before{width:10px}
.str.kg{background:repeating-linear-gradient(45deg,var(--acc) 0 1.5px,transparent 1.5px 4px);width:10px;margin-inline-end:12px}.str.k0{background:none;border:1px dashed var(--rule2);width:10px;margin-inline-end:12px}
tr.hit>*{background:var(--tint)}
.quotes{display:grid;grid-template-columns:repeat(3,1fr);gap:32px;border-top:1px solid var(--rule2);padding-top:12px}
.q{margin:0 0 18px}.q blockquote{margin:0 0 4px;font-size:17px;line-height:25px}.q .s{text-decoration-color:transparent}.q .s:hover{text-decoration-color:var(--acc)}.q figcaption{font:600 13px/18px var(--sans)}
.scn td,.scn thead th{font:400 15px/22px var(--serif);padding-inline-end:20px}.scn thead th{font:700 17px/23px var(--serif);color:var(--ink);padding-bottom:10px}.scn tbody th{font:600 13px/22px var(--sans)}.scn td:last-child,.scn th:last-child{padding-inline-end:0}
.scn ul{list-style:none;margin:0;padding:0}.scn li{padding-bottom:6px}.lk td{font:400 13px/19px var(--sans)}.lk q{font-family:var(--serif)}.lw li{display:inline}.lw li:not(:last-child)::after{content:"; "}
.ed{font-size:16px;line-height:24px;margin-top:16px;padding-inline-start:12px;border-inline-start:2px solid var(--ink)}.tag{font:600 13px/20px var(--sans);margin-inline-end:8px}
.al{color:var(--ink2);font:400 13px/18px var(--sans)}
.doc{margin:0;font:400 15px/22px var(--sans)}.doc div{display:grid;grid-template-columns:110px 1fr;gap:16px;border-bottom:1px solid var(--rule);padding:7px 0}.doc dt{color:var(--ink2);font-size:13px}.doc dd{margin:0}.hash{font:400 12.5px/20px var(--mono);word-spacing:-2px;overflow-wrap:anywhere}
.notes{columns:2;column-gap:36px;padding-inline-start:30px;margin:0;content-visibility:auto;contain-intrinsic-size:auto 1400px;font:400 13px/18px var(--serif)}.notes li{break-inside:avoid;padding-bottom:6px}.notes li::marker{font:400 11px var(--sans);color:var(--acc)}.loc{font:400 11px/16px var(--sans);color:var(--ink2);font-variant-numeric:tabular-nums;white-space:nowrap}.notes li:target{background:var(--tint)}
.foot{margin-top:56px;border-top:1px solid var(--rule);padding-top:10px}.foot p{font:400 12px/18px var(--sans);color:var(--ink2);max-width:none}
/* the evidence panel */
.panel{position:sticky;top:0;height:100vh;overflow-y:auto;border-inline-start:1px solid var(--rule);padding:58px 0 40px 28px;font:400 14px/21px var(--sans);scrollbar-width:thin}
.panel h2{font:400 20px/26px var(--serif);margin:0 0 4px}.panel h3{font:600 13px/18px var(--sans);margin:22px 0 6px;padding-top:10px;border-top:1px solid var(--rule)}
.panel p{margin:0 0 10px}.panel .meta{color:var(--ink2);font-size:13px;line-height:19px}
.ctx{font:400 16px/27px var(--serif);margin:12px 0 8px;color:var(--ink2)}.ctx span{color:var(--ink)}.ctx .h-cue{color:var(--accink)}.ctx .gap{color:var(--ink2)}
.ctx+.ctx{border-top:1px solid var(--rule);padding-top:12px}
.leg{display:grid;grid-template-columns:auto 1fr;gap:6px 14px;margin:0;align-items:baseline}.leg dt{font-family:var(--serif);font-size:15px}.leg dd{margin:0;color:var(--ink2);font-size:13px}
.kv{display:grid;grid-template-columns:76px 1fr;gap:3px 12px;margin:0;font-size:13px;line-height:19px}.kv dt{color:var(--ink2)}.kv dd{margin:0}
.who,.pl{list-style:none;margin:0;padding:0;font-size:13px;line-height:20px}.lk{background:none;border:0;padding:0;cursor:pointer;text-align:start;font:inherit;color:inherit;text-decoration:underline solid var(--rule2) 1px;text-underline-offset:3px}.lk:hover{text-decoration-color:var(--acc)}

.panel:focus{outline:none}.x{float:inline-end;background:none;border:1px solid var(--rule2);border-radius:3px;font:400 13px/18px var(--sans);padding:2px 10px;cursor:pointer;margin-inline-start:12px}
.full{max-height:50vh;overflow:auto}
@media (max-width:1279px){.page{grid-template-columns:minmax(0,720px) minmax(300px,380px);gap:0 40px}.toc{display:contents}.toc ol,.wm{display:none}.theme{position:absolute;top:18px;left:32px}.page{position:relative}}
@media (max-width:1023px){.page{display:block;padding:0 24px;max-width:760px}
 .panel{position:fixed;inset:auto 0 0 0;height:auto;max-height:72vh;background:var(--page);border:0;border-top:2px solid var(--acc);padding:16px 24px 28px;transform:translateY(105%);visibility:hidden;z-index:5}.panel.open{transform:none;visibility:visible}}

@media (max-width:640px){body{font-size:17px;line-height:27px}.page{padding:0 18px}main{padding-top:28px}h1{font-size:33px;line-height:38px}.stand{font-size:18px;line-height:27px}
 .toc{display:block;position:static;height:auto;padding:14px 0 0}.wm{display:block;margin:0}.theme{position:absolute;top:14px;right:18px;bottom:auto;left:auto}
 .facts{grid-template-columns:repeat(3,1fr)}.facts div:nth-child(n+4){border-top:1px solid var(--rule)}
 section{margin-top:56px}.sh{display:block}.mk{display:block;margin-top:6px}
 .dr,.dr dl div{grid-template-columns:1fr;gap:0}.dr dl div{padding-bottom:6px}.dr dt{line-height:18px}
 .two,.quotes{grid-template-columns:1fr;gap:8px}.notes{columns:1}.doc div{grid-template-columns:84px 1fr}
 .scroll{overflow:visible}
 .tl thead,.resp thead,.mx thead,.scn thead td{display:none}
 .tl,.tl tbody,.tl tr,.tl td,.resp,.resp tbody,.resp tr,.resp td,.resp th,.mx,.mx tbody,.mx tr,.mx td,.mx th,.scn,.scn tbody,.scn tr,.scn td,.scn thead,.scn th{display:block;width:auto!important;border:0;padding:0}
 .tl tr{display:grid!important;grid-template-columns:96px 1fr;gap:0 12px;border-bottom:1px solid var(--rule)!important;padding:8px 0!important}.tl .d{white-space:normal}.tl .sp{grid-column:2;grid-row:3}.tl td:nth-child(3){grid-column:2}.tl .pr{grid-column:2;grid-row:2}.strip{max-width:100%}
 .resp tr{border-bottom:1px solid var(--rule)!important;padding:12px 0!important}.resp td:last-child{margin-top:6px}.resp td:last-child::before{content:"Evidence offered";display:block;color:var(--ink2);font-size:12px}
 .kd{margin:2px 0 6px}
 .mx tr:not(.lv){display:grid!important;grid-template-columns:1fr 1fr;gap:0 12px;border-bottom:1px solid var(--rule)!important;padding:8px 0!important}.mx tbody th{grid-column:1/-1;font-weight:600}.mx td.e{display:none}.mx td{font-size:13px}.mx td::before{content:attr(data-l);display:block;font-size:11px;line-height:16px;color:var(--ink2)}
 .unit thead th:nth-child(n){width:24%}.unit thead th:first-child{width:28%}.unit tbody th{font-size:13px}.units{max-width:52px}.unit b{margin-inline-start:6px}.unit td,.unit th{padding-inline-end:6px}
 .scn{display:grid}.scn thead tr{display:block}.scn thead th{padding:4px 0!important;font-size:16px}.scn tbody tr{border-top:1px solid var(--rule2)!important;padding:10px 0!important}.scn td{padding:4px 0 4px 12px!important;border-inline-start:1px solid var(--rule)!important;margin-top:8px}
 .scn td::before{display:block;font:400 11px/16px var(--sans);color:var(--ink2)}.scn td::before{content:attr(data-l)}
 .tab,.tab tbody,.tab tr,.tab td{display:block;width:auto!important;border:0;padding:0}.tab thead{display:none}.tab tr{border-bottom:1px solid var(--rule)!important;padding:8px 0!important}.tab td.r{text-align:start}.tab td:not(:first-child){display:grid;grid-template-columns:96px 1fr;font-size:13px}.tab td:not(:first-child)>.off{grid-column:2}.tab td:not(:first-child)::before{content:attr(data-l);color:var(--ink2);font-size:12px}.tab td:has(>.dot){display:none}
 .el{font-size:12px}.el td,.el thead th:not(:first-child){width:auto}.el th,.el td{padding-inline-end:8px}
}
.zero{color:var(--ink2)}
@media (max-width:640px){.mapw{overflow-x:auto;margin-inline-end:-18px}.map{width:620px;max-width:none}}
.who q{font-family:var(--serif);color:var(--ink2)}
@media print{.scroll{overflow:visible}.mapw{break-inside:avoid}@page{margin:20mm 18mm}:root{--page:#fff;--raise:#fff;--ink:#000;--ink2:#444;--rule:#bbb;--rule2:#777;--acc:#0f5669;--tint:#e8f1f3;--accink:#fff}
 body{font-size:10.5pt;line-height:15pt}.page{display:block;padding:0;max-width:none}.toc,.panel,.skip{display:none!important}main{padding:0}section{margin-top:26pt}h1{font-size:26pt;line-height:29pt}h2,h3,h4,thead{break-after:avoid}tr,.dr,figure,.q{break-inside:avoid}.s{text-decoration:none}.map,.u,.str,.kx,.strip{print-color-adjust:exact;-webkit-print-color-adjust:exact}table{font-size:8.5pt;line-height:12pt}.c,.mx .str{flex:none}.mx td:last-child,.mx th:last-child{padding-inline-end:0}.c .w{font-size:8.5pt;line-height:12pt}.scn td,.resp td{font-size:9pt;line-height:12.5pt}.notes{font-size:8pt;line-height:11pt}}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.lead.plain li{padding-inline-start:0;padding-bottom:10px;max-width:37em}.lead.plain li::before{content:none}
.mx.next thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.more>summary{cursor:pointer;font:400 13px/20px var(--sans);color:var(--ink2);padding:8px 0;width:fit-content}.more>summary:hover{color:var(--ink)}
.hashes{margin-top:24px}.hashes .doc div{grid-template-columns:34px 1fr;font-size:13px}.hashes .hash{display:block}
.tab td .off{margin-top:1px}.tab td:last-child{padding-inline-end:0}
.row{cursor:default}.row .s{cursor:pointer}.row[data-s]{cursor:pointer}
.c .str{margin-inline-end:6px}.c q{font:400 14px/18px var(--serif)}.mx td .c{display:block;width:fit-content}
.off .kd{margin-top:0}.dr h4 .off{font-weight:400}
.claim{font:400 16px/24px var(--serif);margin:10px 0 4px!important;padding-inline-start:10px;border-inline-start:2px solid var(--acc)}
.state .st{margin-inline-end:7px}.strip{width:100%;max-width:184px}.mx th,.mx td{overflow-wrap:break-word}.unit th{overflow-wrap:normal}.tl td{overflow-wrap:break-word}
.ctx{margin-inline:0;overflow-wrap:anywhere;white-space:pre-line}.ctx[dir=rtl]{text-align:start;line-height:32px}
.src1{margin-top:-4px!important}.pl{color:var(--ink2)}.kv dd{overflow-wrap:anywhere}
.kv{grid-template-columns:80px 1fr;margin-bottom:12px}
.full{white-space:pre-wrap;overflow-wrap:anywhere;max-height:60vh;overflow:auto;font:400 14px/22px var(--serif);color:var(--ink2);border:1px solid var(--rule);padding:10px 12px;margin-top:10px;position:relative}.full span{color:var(--ink)}.full .h-cue{color:var(--accink)}
.fullw{margin-top:8px}.who q{font-family:var(--serif);color:var(--ink2)}
.two .off{margin:-2px 0 8px}.two p.off{font:400 12px/16px var(--sans)}
h1,h3,.stand{overflow-wrap:anywhere}
[dir=rtl]{unicode-bidi:isolate}
.ml{paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round}
.bodies span{align-items:center}.bodies .units{max-width:none}
@media (forced-colors:active){.u.yes{background:CanvasText}.u.none{border-style:dashed}.str{forced-color-adjust:none}}
@media (min-width:1024px){.panel .x{display:none}.panel.open .x{display:block}}
@media print{details.more::details-content{content-visibility:visible}.more>summary{display:none}.notes{content-visibility:visible}a{text-decoration:none}.mx.next thead{display:none}.kd{border-color:#777}}
`;
