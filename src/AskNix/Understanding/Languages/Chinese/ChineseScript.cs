using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.Chinese;

/// <summary>Traditional characters as the simplified ones that the lexicon is written in: "幫我安裝" is "帮我安装".</summary>
static class ChineseScript
{
    // Each with the simplified one behind it.
    const string Pairs =
        "萬万與与醜丑專专業业東东丟丢兩两嚴严個个臨临為为舉举麼么麽么義义樂乐習习書书買买亂乱於于產产親亲僅仅從从倉仓們们價价會会偉伟傳传體体餘余倆俩儲储兒儿關关興兴內内冊册寫写決决況况淨净幾几憑凭別别刪删則则剛刚劇剧勸劝辦办務务動动勁劲"
        + "勞劳區区單单佔占臥卧歷历曆历壓压發发變变臺台號号後后嗎吗啟启啓启員员響响嘍喽團团國国圖图壞坏塊块壇坛牆墙聲声處处備备復复複复夠够頭头夾夹婦妇媽妈學学實实對对尋寻導导將将爾尔嘗尝盡尽儘尽層层屬属師师帶带幫帮當当錄录應应庫库慶庆"
        + "廣广廢废開开異异棄弃強强徑径懷怀態态總总懇恳慣惯戲戏戶户掃扫執执摳抠護护報报擬拟掛挂擠挤據据擺摆撐撑數数斷断無无舊旧時时顯显暫暂機机權权條条來来構构標标樹树樣样檔档夢梦檢检歡欢殘残畢毕氣气漢汉沒没潔洁測测瀏浏灣湾潰溃滾滚"
        + "滿满靈灵點点爛烂煩烦熱热愛爱猶犹狀状獨独環环現现電电畫画磯矶碼码確确離离種种積积稱称穩稳筆笔類类係系繫系緊紧糾纠級级紙纸紋纹紐纽線线練练組组細细終终紹绍經经結结繪绘給给絡络絕绝統统維维緩缓編编縮缩網网羅罗罷罢職职腫肿腦脑"
        + "膩腻騰腾薦荐螢萤藍蓝慮虑虛虚補补裝装視视覽览覺觉觸触計计認认讓让訓训議议訊讯記记講讲許许論论設设證证評评識识訴诉譯译試试話话詢询該该詳详語语誤误說说説说請请誒诶讀读課课誰谁調调謂谓謝谢譜谱財财敗败賬账帳账貨货費费資资賴赖"
        + "賽赛趕赶轉转軟软輕轻載载較较輯辑輸输辯辩邊边達达過过運运還还這这進进遠远連连遲迟適适郵邮鄰邻釋释裡里裏里釘钉錢钱鐵铁銷销鎖锁錯错鍵键長长門门閃闪閉闭問问閒闲間间鬧闹閱阅隊队陣阵陳陈險险隨随難难靜静韓韩頁页項项順顺須须頓顿"
        + "領领頻频題题額额風风飯饭馬马驅驱駕驾驗验騙骗驟骤鳥鸟著着妳你闆板衝冲週周遊游並并併并昇升夥伙幹干乾干唸念準准佈布託托劃划製制採采誌志聽听徹彻換换續续雖虽鐘钟捲卷擴扩擁拥擇择選选讚赞創创遞递偵侦濾滤儀仪徵征邏逻輔辅術术鏈链籤签";

    static readonly FrozenDictionary<char, char> Simplified = Enumerable.Range(0, Pairs.Length / 2).ToFrozenDictionary(at => Pairs[at * 2], at => Pairs[at * 2 + 1]);

    public static bool IsIn(Token token) => token.Text.Any(IsHan);

    public static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    public static char Simplify(char character) => Simplified.TryGetValue(character, out var simple) ? simple : character;
}
