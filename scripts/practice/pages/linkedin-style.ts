/** How the LinkedIn practice pages look: white cards on warm grey, both themes. */

/** The style sheet; `$name` stands for a class whose real name is another one at every load. */
export const linkedinStyle = `
*{box-sizing:border-box}
body{--page:#f4f2ee;--card:#fff;--line:#e3e0d9;--ink:#1f1f1f;--soft:#666;--blue:#0a66c2;--hover:#f3f3f1;margin:0;background:var(--page);color:var(--ink);
 font:14px/20px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
body[data-color-scheme=dark],.theme--dark body{--page:#111416;--card:#1b1f23;--line:#333a40;--ink:#e8e9ea;--soft:#a3a9af;--blue:#71b7fb;--hover:#262b30;color-scheme:dark}
p,h2,h5,figure,ul{margin:0;padding:0}ul{list-style:none}
a{color:var(--blue);text-decoration:none;font-weight:600}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}
.$bar{position:sticky;top:0;z-index:10;height:52px;background:var(--card);border-bottom:1px solid var(--line)}
.$barIn{max-width:1128px;height:52px;margin:0 auto;padding:0 16px;display:flex;align-items:center;gap:26px}
.$badge{width:32px;height:32px;border-radius:8px;background:var(--blue);opacity:.9}
.$find{flex:0 1 260px;height:34px;border-radius:17px;background:var(--hover);display:flex;align-items:center;gap:8px;padding:0 12px;color:var(--soft);overflow:hidden;white-space:nowrap}
.$gap{flex:1}
.$tab{display:flex;flex-direction:column;align-items:center;font-size:12px;line-height:14px;color:var(--soft);font-weight:400}
.$scroller{height:calc(100vh - 52px);overflow-y:auto;outline:0;position:relative}
.$bare{height:100vh}
.$columns{display:grid;grid-template-columns:225px minmax(0,555px) 300px;gap:24px;max-width:1128px;margin:0 auto;padding:24px 0;align-items:start;justify-content:center}
.$narrow .$columns,.$solo{grid-template-columns:minmax(0,555px)}
@media(max-width:1140px){.$columns{grid-template-columns:225px minmax(0,555px)}.$right{display:none}}
@media(max-width:840px){.$columns{grid-template-columns:minmax(0,555px);padding:8px}.$left,.$tab{display:none}}
.$card{background:var(--card);border:1px solid var(--line);border-radius:10px;margin-bottom:8px;overflow:hidden;position:relative}
.$pad{padding:12px 16px}
.$side{text-align:center}
.$cover{height:58px;display:block;width:100%;object-fit:cover}
.$me{width:68px;height:68px;border-radius:50%;border:2px solid var(--card);margin-top:-36px}
.$small{font-size:12px;line-height:16px;color:var(--soft)}
.$rows{display:flex;justify-content:space-between;border-top:1px solid var(--line);padding:9px 16px;font-size:12px;color:var(--soft)}
.$rows a{color:inherit;font-weight:400}
.$start{display:flex;gap:10px;align-items:center;padding:12px 16px}
.$start button{flex:1;text-align:start;border:1px solid var(--line);border-radius:24px;height:44px;padding:0 16px;color:var(--soft);font-weight:600}
.$disc{width:48px;height:48px;border-radius:50%;display:block}
.$disc32{width:32px;height:32px;border-radius:50%;display:block}
.$disc24{width:24px;height:24px;border-radius:50%;display:block}
.$sort{display:flex;align-items:center;gap:8px;font-size:12px;color:var(--soft);margin:2px 0 8px}
.$sort hr{flex:1;border:0;border-top:1px solid var(--line)}
.$unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.$social{display:flex;align-items:center;gap:8px;padding:8px 16px;font-size:12px;color:var(--soft)}
.$social a{color:var(--ink)}.$social>div{flex:1;display:flex;gap:8px;align-items:center}
.$rule{border:0;border-top:1px solid var(--line);margin:0 16px}
.$actor{display:flex;gap:8px;padding:12px 16px 4px;align-items:flex-start;position:relative}
.$who{flex:1;min-width:0}
.$who a{color:var(--ink)}
.$name{display:flex;gap:4px;align-items:baseline;flex-wrap:wrap}
.$headline{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.$act{width:32px;height:32px;border-radius:50%;display:inline-grid;place-items:center;color:var(--soft);flex:none}
.$act:hover{background:var(--hover)}
.$follow{color:var(--blue);font-weight:600;display:flex;align-items:center;gap:2px;height:32px}
.$words{padding:4px 16px 12px;position:relative}
.$text{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;position:relative;overflow-wrap:anywhere;text-align:start}
.$more{position:absolute;inset-inline-end:0;bottom:0;background:var(--card);padding-inline-start:8px;color:var(--soft);box-shadow:-12px 0 10px var(--card)}
.$trans{padding:0 16px 10px;color:var(--soft);font-size:12px;font-weight:600}
.$photo{display:block;width:100%;height:auto}
.$quote{margin:0 16px 12px;border:1px solid var(--line);border-radius:8px;overflow:hidden}
.$counts{display:flex;justify-content:space-between;padding:6px 16px;font-size:12px;color:var(--soft)}
.$counts>div{display:flex;gap:2px}
.$counts ul{display:flex;align-items:center;gap:4px}
.$dot{width:16px;height:16px;border-radius:50%;background:var(--blue);opacity:.75}
.$actions{display:flex;justify-content:space-between;border-top:1px solid var(--line);margin:0 12px;padding:4px 0}
.$actions>*{display:flex;align-items:center;justify-content:center;gap:6px;height:40px;border-radius:6px;padding:0 10px;color:var(--soft);font-weight:600}
.$actions>*:hover{background:var(--hover)}
.$actions button>span{display:flex;align-items:center;gap:6px}
.$tiny{padding:0 2px!important}
.$liked{color:var(--blue)!important}
.$composer{display:flex;gap:8px;padding:8px 16px}
.$field{flex:1;border:1px solid var(--line);border-radius:20px;padding:9px 14px;min-height:40px;color:var(--soft)}
.$remark{display:flex;gap:8px;padding:4px 16px 12px}
.$bubble{background:var(--hover);border-radius:2px 10px 10px 10px;padding:8px 12px;flex:1}
.$strip{display:flex;gap:8px;overflow-x:auto;padding:8px 16px 16px}
.$chip{flex:0 0 150px;border:1px solid var(--line);border-radius:8px;padding:12px;text-align:center;font-size:12px;display:flex;flex-direction:column;align-items:center;gap:6px}
.$pill{border:1px solid var(--blue);border-radius:16px;padding:4px 14px;color:var(--blue);font-weight:600}
.$menu{position:fixed;inset:auto;margin:0;border:1px solid var(--line);border-radius:8px;background:var(--card);color:var(--ink);padding:6px 0;width:260px;box-shadow:0 6px 24px #0003}
.$menu [role=menuitem]{padding:10px 16px;cursor:pointer}
.$frame{border:0;width:100%;height:calc(100vh - 52px);display:block}
.$notice{padding:40px 16px;text-align:center;color:var(--soft)}
`
