/** How the Instagram practice pages look: a narrow column on white or black. */

/** The style sheet; `$name` stands for a class whose real name is another one at every load. */
export const instagramStyle = `
*{box-sizing:border-box}
html{--page:#fff;--ink:#0f1419;--soft:#6b7280;--line:#dfe3e8;--link:#1d4f91;--blue:#3568d4}
html.__ig-dark-mode{--page:#000;--ink:#f3f5f7;--soft:#a3abb5;--line:#25292e;--link:#d6e3ff;--blue:#7aa5ff;color-scheme:dark}
body{margin:0;background:var(--page);color:var(--ink);font:14px/18px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
a{color:inherit;text-decoration:none}ul{list-style:none;margin:0;padding:0}h1{font:inherit;margin:0}
.$app{display:flex;min-height:100vh}
.$rail{position:sticky;top:0;height:100vh;width:76px;border-inline-end:1px solid var(--line);display:flex;flex-direction:column;align-items:center;gap:28px;padding:26px 0;flex:none}
.$badge{width:30px;height:30px;border-radius:10px;background:linear-gradient(135deg,#e3a6b8,#b6a3dd)}
.$main{flex:1;min-width:0}
.$two{display:flex;justify-content:center;gap:64px;padding-top:20px}
.$column{width:470px;max-width:100%}
.$aside{width:320px;padding-top:24px}
@media(max-width:1160px){.$aside{display:none}}
@media(max-width:735px){.$rail{display:none}}
.$stories{display:flex;gap:16px;overflow:hidden;padding:4px 0 20px}
.$story{text-align:center;font-size:12px;width:66px;flex:none}
.$ring{width:42px;height:42px;position:absolute;inset:0}
.$bigRing{width:66px;height:66px}
.$face{width:32px;height:32px;border-radius:50%;position:absolute;left:5px;top:5px}
.$seat{position:relative;width:42px;height:42px;flex:none;cursor:pointer}
.$post{border-bottom:1px solid var(--line);margin-bottom:18px;padding-bottom:10px}
.$head{display:flex;align-items:center;gap:10px;padding:8px 4px;min-height:58px}
.$names{flex:1;min-width:0}
.$nameRow{display:flex;gap:5px;align-items:center;flex-wrap:wrap}
.$bold{font-weight:600}
.$soft{color:var(--soft)}
.$small{font-size:12px;line-height:16px}
.$blue{color:var(--blue);font-weight:600;cursor:pointer}
.$frame{position:relative;background:var(--line);overflow:hidden;border-radius:4px;border:1px solid var(--line)}
.$frame img{display:block;width:100%;height:100%}
.$square{aspect-ratio:1}.$flat{aspect-ratio:5/4}.$reelBox{aspect-ratio:9/14;max-height:62vh;width:100%}
.$slides{display:flex;height:100%}.$slides li{flex:0 0 100%;height:100%}
.$next{position:absolute;inset-inline-end:10px;top:50%;width:26px;height:26px;border:0;border-radius:50%;background:#fffc;color:#222;cursor:pointer}
.$clip{width:100%;height:100%;object-fit:cover;display:block}
.$bar{display:flex;justify-content:space-between;padding:10px 4px 6px}
.$bar>div,.$icons{display:flex;gap:14px;align-items:center}
.$icons [role=button],.$bar [role=button]{cursor:pointer;display:grid}
.$lower{padding:0 4px}
.$lower>*{margin-bottom:6px}
.$caption{overflow-wrap:anywhere}
.$caption a{color:var(--link)}
.$inline{display:inline}
.$form textarea{width:100%;border:0;background:none;color:inherit;font:inherit;resize:none;height:20px;outline:0}
.$end{text-align:center;padding:40px 0;color:var(--soft)}
.$pair{display:flex;max-width:935px;margin:30px auto;border:1px solid var(--line);border-radius:4px;min-height:480px;background:var(--page)}
.$pairMedia{flex:1;min-width:0;display:grid;align-items:center;background:#0001}
.$pairText{width:400px;display:flex;flex-direction:column;min-width:0}
.$talk{flex:1;overflow-y:auto;max-height:420px;padding:12px 14px}
.$remark{display:flex;gap:10px;margin-bottom:16px}.$remark>:nth-child(2){flex:1;min-width:0}.$pairText>.$head{padding:10px 14px}.$pairText .$lower{padding:0 14px 6px}
.$line{border:0;border-top:1px solid var(--line);margin:0}
.$grid{max-width:935px;margin:0 auto;display:grid;grid-template-columns:repeat(3,1fr);gap:4px;padding-bottom:60px}
.$grid img{width:100%;aspect-ratio:1;object-fit:cover;display:block}
.$gridHead{max-width:935px;margin:26px auto 12px}
.$veil{position:fixed;inset:0;background:#000a;display:grid;place-items:center;z-index:100}
.$sheet{width:min(960px,94vw);max-height:92vh;overflow:auto;background:var(--page);border-radius:6px}
.$sheet .$pair{margin:0;border:0}
.$options{width:380px;background:var(--page);border-radius:12px;text-align:center}
.$options [role=button]{padding:14px;border-bottom:1px solid var(--line);cursor:pointer}
`
