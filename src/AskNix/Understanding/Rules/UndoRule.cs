using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>undo: take back ask-nix's own last change.</summary>
sealed class UndoRule : Rule
{
    public UndoRule()
    {
        On(
            new Undo(),
            "undo", "undo it|that|this|please|now|again",
            "undo|revert|reverse|retract|reset @det? @last? thing|action|operation|edit|step|command|one|it|that|what you|i|we|ask-nix? did|just|made|asked|have|done|changed|touched?",
            "cancel @det? @last thing|action|operation|edit|step|command|one|change you|i|we|ask-nix? did|just|made|asked|have|done?",
            "undo|revert|reverse the @last", "undo|revert|reverse @det? thing|change|edit|action|step|stuff|changes you|i|we|ask-nix just|last* did|made|done ...",
            "undo|revert|reverse @det? @last install|installation|removal|uninstall|uninstallation",
            "undo|revert|reverse what|whatever|everything you|i|we|ask-nix|was just|have|last* did|done|changed|installed|removed|made|broke just|now|last|before|with|you|here|today*",
            "undo|revert|reverse @det? @last change|changes|modification",
            "undo|reverse|retract|revert @det? change|changes|modification|edit|step|action you|i|ask-nix have? just? made|did|done|applied ...", "undo|reverse something|anything|things? i|we told|asked|ordered|had you to? do",
            "undo|reverse @det? change|changes|modification|edit you|i|ask-nix|we just* made|did ...",
            "take|put that|it|this back", "take|put back that|it|this|what you did", "take|put back what|whatever|everything you|i|we|ask-nix|was just|have|last* did|done|changed|installed|removed|made just|now|last|before|here|today*", "take back @det? @last? change|action|step|thing", "take back @det? @last? change|action|step|thing you|i|ask-nix have? just? made|did|done|took ...",
            "oops|whoops undo|no|revert it|that|this?", "oh undo|revert it|that|this?", "never mind|nevermind undo it|that|this?", "i @want to? undo that|it|this", "that was a? wrong|mistake|error undo|revert|take|it|that|back*",
            "put|take|set|bring|get|make|turn|restore things|everything|it|all|that|this|@system back? to? how|as|like|the|way|where|state|they|it|things|everything|was|were|had|been* before|preceding your|that|the last|latest|previous|recent? action|change|step|edit|command|actions|changes",
            "undo|revert|reverse|retract @det? @last? thing|action|operation|edit|step|change|command of yours", "ctrl|control z", "ctrl-z", "ctrl+z", "ctrl-z|ctrl+z that|this|it|the? last|latest? one|thing|change|step|bit?", "take|put back @det? @last thing|change|step|action i|we had|made|asked|told|got you to? do|make?", "undo my? @last ask-nix change|action|command|step", "reverse that|it|this",
            "scratch that", "go back on that", "undo the previous|last|latest|recent");
        On("undo|revert|reverse|retract @det? @last? #count thing|things|change|changes|action|actions|operations|edits|steps|commands|modifications ...", (sighting, _) => Several(sighting));
        On("oops|whoops|damn ...", (_, _) => Accident());
        On("i @please* accidentally|mistakenly removed|deleted|installed|uninstalled|enabled|disabled|changed $what", (_, _) => Accident());
        On("removed|deleted|installed|uninstalled|enabled|disabled|changed $what accidentally|mistakenly|by accident|mistake?", (_, _) => Accident());
    }

    // One of several would be less than was asked for, and generations hold more than this program's own changes.
    static Found? Several(Sighting sighting) => sighting.Number("count") is > 1 and var count
        ? new Found(new Undo(), 0.85, Reading.Ask, "I take back one change of mine at a time, the last one first.", ["undo", $"go back {count} generations"]) : null;

    static Found Accident() => new(new Undo(), 0.7, Reading.Ask, "Something was done by accident; whether by me, the history tells.", ["undo", "list generations"]);
}
