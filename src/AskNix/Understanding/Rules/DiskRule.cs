using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>disk-usage.</summary>
sealed class DiskRule : Rule
{
    public DiskRule()
    {
        On(
            new DiskUsage(),
            "and|so? what|how? about|of? the|my|our|this disk|drive|ssd|storage|disk-space", "disk|storage|store|disk-space|space|nix usage|use|report|size|consumption|statistics|stats|status", "df", "disk-space", "store size", "@det? disk|storage|store|disk-space|space usage|use? report|overview|summary|breakdown for|of|on @det? @machine", "space|disk hogs|hog|eaters|wasters",
            "@show|analyse|analyze|calculate|measure @me? @det? nix|nixos|my|current|system|used|remaining|available|total|left|free* disk|storage|store|disk-space|space|drive|memory|nix-store usage|use|space|report|size|left|consumption|used|stats|statistics|breakdown|info|utilisation|utilization|available|free|status?",
            "@show @me? @det? size|sizes of|for @det? nix|nixos|my|whole|installed|each|system|all* store|system|packages|generations|closure|/nix/store|disk|everything|programs|software",
            "@show @me? how|what much|big|large|is|are|takes|uses|using|taking|eats|fills|up|my|the|package|packages* @space|disk|store|big|large|most|size|disk-space|usage ...",
            "@show @me? @det? biggest|largest|heaviest|fattest @package|paths|things|files|store|folders|directories|installed? ...",
            "biggest|largest packages|paths|programs|store ...",
            "@det? disk|drive|storage|store|root|partition|ssd|/nix|nix|system|/|/boot|boot|laptop|computer* is|are|seems|gets|keeps|looks @please* almost|nearly|completely|getting|really|very|too|totally|filling|running|full|so* full|big|large|huge|low|up|out|bloated|space again|of|on|disk|space|everything*",
            "i|we am|are|have|got @please* running|almost|no|not|out|low|enough|little|hardly|ran|run|barely|any|left* out|low|no|enough|little|any|on|more|of* of? disk|@space|storage left|anymore|again|on|my|the|machine|disk*",
            "ran|running|run|out of|on? low|out|of @space|disk", "no|not|low enough? @space left?", "analyse|analyze disk|store");
        Asked(
            new DiskUsage(),
            "@det? disk|drive|storage|store|ssd|root|partition|boot is|are @please* almost|nearly|completely|getting|too* full what|how|and|help ...",
            "what|which @package|program|programs|software|things|files|folders|stuff|generations|derivations|paths|store|of|the|my|is|are|installed|directory|directories|all* @be|do|does|that? using|uses|use|taking|takes|take|eating|eats|filling|fills|occupies|occupying|consuming|consumes|hogging|hogs|up|all|most|the|my|so|much|of|too|more|this|biggest|largest|is|are|amount|a|lot* @space|disk|drive|storage|big|large|full|biggest|largest|store|disk-space|ssd|packages|gb|up|most ...",
            "what|who|which ate|eats|used|filled|uses|fills|hogs|took|takes up? all|the|my|most|so|much|of* @space|disk|drive|storage|disk-space ...",
            "what|which directory|directories|folder|folders|path|paths|part|thing ... fills|fill|takes|take|eats|eat|uses|use|hogs|hog up? ... disk|drive|space|disk-space|storage|room ...",
            "where did|does|has|is|are @det? all|my|the|go|gone* @space|disk|storage|disk-space|gb go|gone|going|went|used|to|all?",
            "how much @space|disk|storage|disk-space|gb|room|is|of|free|memory* @be|do|does|did|have|has|can|used|left|free|left-over? @det|i|we|nixos|nix|store|there|system|it|left|used|free|have|available|remaining|is|on|my|use|using|take|taking|takes|up|remain|generations|occupied|occupy|consume|packages|by|old|firefox|does|drive|disk|the|all|still|space* ...",
            "how big|large|huge|full|heavy @be|does|has|did @det? nix|nixos|my|system|the|whole|installation|current|root* store|system|disk|closure|installation|generation|nixos|/nix/store|nix|drive|/nix|install|partition|generations|it|storage|ssd ...",
            "why is|are|does|has|do @det? nix|my|nixos|root|the|boot|ssd|/nix|/|/boot|system|installation* store|disk|drive|storage|partition|it|nixos|system|/nix|/nix/store|/boot|/|/home|root|nix|ssd so|this|that|full|big|large|huge|always|up|use|using|take|taking|much|filling|too|almost|out|nearly|running|low* full|big|large|huge|bloated|@space|disk|up|bytes|of|heavy ...",
            "how full|big|large|heavy @det? nix|nixos|hard? disk|drive|storage|store|ssd|root|partition|/nix/store|/boot is|are|has|got ...", "how full is|are this|that|it|the|my thing|disk|drive|box|machine|computer|laptop?", "am|are i|we running|low|out|almost|short* low|out|short on|of disk|@space|storage", "is @det? disk|drive|storage|store|ssd|root|partition full|almost|nearly|getting|running|low|big|out ...",
            "do|does i|we|it|nixos|there have|got|enough|is|still|any* @space|room|disk|storage|disk-space ...", "is there enough|any|some|sufficient|still|much* @space|room|disk|storage|disk-space ...",
            "what is @det? disk|storage|store|disk-space|nix usage|use|size|space|space-usage|consumption|status ...", "what is @det? size of @det? nix|nixos|my|system? store|system|closure|/nix/store|generation|installation|disk|nixos",
            "what|which is|are @det? biggest|largest|heaviest|fattest|bulkiest package|packages|program|programs|apps|app|paths|path|things|folders ...",
            "what is @det? biggest|largest package|program|path|thing|file|store|folder|directory|closure ...");
    }
}
