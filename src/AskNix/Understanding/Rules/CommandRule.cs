using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>find-command: which package brings a command.</summary>
sealed class CommandRule : Rule
{
    public CommandRule()
    {
        On("which|what package|packages|program|app|derivation|nixpkgs|attribute+ provides|provide|contains|contain|has|have|brings|bring|delivers|bundles|includes|include|ships|ship|offers|gives|owns|holds|installs|supplies|comes|carries+ me|with|i|for|to|get|the|a|command|binary|executable|program|tool|called|named|file* $command command|binary|executable|program|tool|file?", Named);
        On("which|what package|packages|program|derivation do|does|is|should i|we|the|for|me|need|install|want|have|get|to* need|install|want|for|have|get|to|run|use|with+ @det? command|binary? $command command|binary|executable|program|tool|file?", Named);
        On("which|what package|packages do|does|would|should|must i|we|one need|install|have|want for|to|get|use|have|run|install|the|command|binary* $command command|binary|work?", Named);
        On("where do|does|can|could i|we|@det? get|find|obtain|have|command? @det? command|binary|executable|program $command ...", Named);
        On("where do|does|is @det? $command command|binary|executable come|coming|located|from|provided|by ...", Named);
        On("@det? command|binary|executable $command is|was|does|can|could|not|cannot not|be|missing|found|exist|unknown|available|recognized|recognised* from|found|where|what|package|installed|anywhere* ", Named);
        On("find|search|locate|lookup|show|tell|get @me? for? @det? package|packages|program|which|what|provider|owner|that|package|with+ provides|providing|has|of|brings|shipping|owning @det? command|binary|executable|file|program? $command command|binary|executable?", Named);
        On("find|search|locate|lookup @det? command|binary|executable $command", Named);
        On("@det? package|thing|tool|one that|which provides|contains|has|ships|brings|carries @det? command|binary|executable|file? $command", Named);
        On("what do|would|must|should|could i|we|one have|need|want|must? to? have|install|get|add for|so that? @det? command|binary|executable|program $command to? exist|work|run|be|exists|works|runs ...", Named);
        On("what do|would|must|should|could i|we|one have|need|want? to? install|get|add to|so|for that? be|i|can|am|able|to|run|use|call|have+ $command", Named);
        On("which|what package|packages has|have|ships|contains|carries|brings @det? program|command|binary|executable|tool called|named? $command in|inside it|there?", Named);
        On("$command command|binary|executable is|was|not|missing|cannot|can|does|could not|found|missing|exist|be|available|there|unknown|recognized+ ...", Named);
        On("$command is? not found|recognized|recognised as|a|command|here?", Named);
        On("$command is|was not a|an known|recognized|recognised|valid|existing? command|binary|executable here?", Named);
        On("command|binary|executable not found :|for? $command", Named);
        On("command|binary|executable $command not|cannot|missing found|be|exist ...", Named);
        On("i|we typed|type|tried|ran|run|entered|get|got|see $command and|but|then? got|get|gets|says|said|saw|it|is|see|the|shell+ command not found", Named);
        On("unknown|missing command|binary|executable $command", Named);
        On("i|we do not have|find|see @det? $command command|binary|executable", Named);
        On("i|we can not find|run|use|execute|start @det? command|binary? $command command|binary?", Named);
        On("i|we @want|am|look|looking @det|to|run|for|use|missing|the* $command command|binary|executable", Named);
        On("@det? $command command|binary|executable in? which|what package|comes|is|from", Named);
        On("who|what|which provides|has|contains|ships|owns|includes @det? $command command|binary|executable?", Named);
        On("what|which package is|does @det? command|binary|executable? $command in|from|part|come|belong|of|inside to|of|from?", Named);
        On("package for|with|providing|containing @det? command|binary $command", Named);
        On("package for|with|providing|containing @det? $command command|binary|executable", Named);
        On("nix-locate|command-not-found|which|whereis $command", Single);
        On("how do|can|could|to @i? get|install|have @det? $command command|binary|executable", Named);
        On("get|install|need|want @me? @det? package|thing that|which|with|for|providing|contains|provides has|have|brings|provides|contains|gives|the|me|a|@det* $command command|binary|executable", Named);
        On("get|find|have|obtain @me? @det? command|binary|executable $command from?", Named);
        On("get|install|need @me? @det? $command command|binary|executable", Named);
    }

    static Found? Single(Sighting sighting) => sighting["command"].Count == 1 ? Named(sighting) : null;

    static Found? Named(Sighting sighting)
    {
        // "What packages provide a calendar" looks for programs.
        if (sighting.Words.Any(word => word is "a" or "an") && !sighting.Words.Any(word => word is "command" or "binary" or "executable" or "program" or "tool" or "file"))
            return null;
        var words = sighting["command"].Where(token => token.Word is not ("the" or "a" or "an" or "my" or "this" or "command" or "called" or "here" or "please")).ToList();
        if (words is not [var command] || command.Word is "what" or "which" or "right" or "it" or "that" or "i" or "is" or "new" or "nix" or "installed" or "available" or "me" or "you" or "not" or "come" or "comes" or "from" or "exist" or "work" || OptionNames.IsName(command))
            return null;
        var name = command.Text[(command.Text.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? null : new Found(new FindCommand(name), 0.93);
    }
}
