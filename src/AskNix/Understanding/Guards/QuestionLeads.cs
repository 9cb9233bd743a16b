using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Guards;

/// <summary>Ways to ask for an answer that stand before the question itself: "do you know", "tell me whether", "I wonder".</summary>
static class QuestionLeads
{
    const string Asking = ">what|which|who|where|when|why|how|whose";

    public static readonly Pattern[] All =
    [
        .. new[]
        {
            $"tell|show|explain|say|remind|inform|give|teach|help to? @me? exactly|please|understand|know|about? {Asking}",
            $"let @me know {Asking}",
            $"do|does|can|could|would you|anyone|anybody|someone @please* know|tell|explain|say|remember|show|remind @me? {Asking}",
            $"i|we would? @please* @want|like|love to? know|understand|learn|see|find-out|hear {Asking}",
            $"i|we do not understand|know|get|see|remember {Asking}",
            $"i|we am|are @please* curious|wondering|interested|unsure|confused|not|asking|sure|puzzled about|on|as|to|in? {Asking}",
            $"@det ... wonders|wonder|asks|ask|asked {Asking}",
            $"i|we @please* wonder|ask|forgot|forget {Asking}",
            $"any|some|an|no idea|clue|thoughts about|on|as? {Asking}",
            $"find-out|see|check|lookup|explain|determine {Asking}",
            "@show|know|wonder|explain|say|remind|ask|verify|confirm|determine to? @me? if|whether",
            "let @me know if|whether",
            "do|can|could you know|tell|say|check @me? if|whether",
            "i|we @please* @want|like|love to? know|understand|learn|see|find-out|hear|check if|whether",
            "i|we am|are @please* curious|wondering|interested|unsure|asking about|on? if|whether >is|are|there|my|the|it|nixos|nix|any|docker|firefox|flakes",
            "i|we @please* wonder if|whether >is|are|there|my|the|it|nixos|nix|any|docker|firefox|flakes",
            "it is possible|allowed|permitted to know|learn|find-out|ask >what|which|who|where|when|why|how|if|whether",
            "quick|simple|stupid|dumb|noob|newbie|another|one|a|just|general question :? about?",
            "question :?",
            "i|we have a|one|another quick|simple|stupid? question :?",
            "just|only curious|wondering|asking",
            "out of curiosity",
            "just to|for know|understand|sure|confirm|information",
        }.Select(Pattern.Parse),
    ];
}
