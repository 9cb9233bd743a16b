using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>collect-garbage.</summary>
sealed class GarbageRule : Rule
{
    public GarbageRule()
    {
        Collected();
        // "How much would a garbage collection free up": what comes of it is in the plan.
        On("how much|many @space|bytes? would|will|can|could|does|do|might @det? gc|cleanup free|reclaim|save|release|recover|give|bring|get|gain up|back|me|us* ...", (_, _) => new Found(new CollectGarbage(), 0.9, Reading.Ask, "What it would free is in the plan."));
    }

    void Collected() => On(
        new CollectGarbage(),
        "gc", "gc now|please|it|everything|again|go|time", "do|run|perform|start|make|launch @det? gc thing|run|job|round|pass|collection? now|please|here|on|in|this|@machine*", "nix gc|cleanup", "cleanup|clean|remove|delete|purge|clear|drop what|everything|whatever|all|anything that? is|are not|no in use|longer|needed|used|being|required* anymore|any|more*", "cleanup|clean|remove|delete|purge|clear|drop @det? old|unused|leftover* packages|stuff|things|paths that|which? nobody|nothing uses|needs|wants anymore|any|more*", "gc @det? nix|nixos|whole? store|system|disk|machine|everything?", "run|do|perform|start|trigger|execute @det? nix? gc now|please|again?",
        "cleanup|clean|clear|remove|sweep @det? old|unused|dead|orphaned* junk|mess|garbage|stuff|crap|trash|leftovers|rubbish|clutter|things|paths in|from|inside|of|out|off @det? nix? store|/nix/store|nix-store|system|disk",
        "cleanup", "cleanup @det? nix|nixos|whole|entire|my|some|old|unused|package* store|system|disk|disk-space|machine|computer|space|everything|up|mess|stuff|junk|cache|caches|drive|nixos|nix|laptop|things|packages|garbage|leftovers|/nix/store|storage|nix-store|it|here|now",
        "clean|clear|purge|empty|prune|vacuum|hoover|scrub|tidy|sweep up|out? @det? old|unused|nix|nixos|whole|entire|system|some|package* store|disk|cache|caches|garbage|trash|junk|leftovers|system|stuff|/nix/store|machine|computer|disk-space|nix-store|storage|packages",
        "free|reclaim|recover|regain|save|get|release|recoup @me? @det? some|up|more|back|disk|used|wasted|a|bit|lot|of|little|nix|store|hard* @space|disk|gb|bytes back|on|in|from|up|my|the|disk|drive|system|machine|store|nix|for|me|please|now|laptop|computer|root|partition|/nix|/*",
        "give|get @me? back? some|more|my|the|a|bit|of* disk|@space ...", "free #amount gb|gigabytes|gigs|g|gib|mb ...", "free the|my? disk|storage|store|nix",
        "delete|remove|purge|drop|clear|get-rid|trash|erase|discard|prune @det|all|of|any|the* unused|unneeded|unreferenced|garbage|dead|orphaned|orphan|unreachable|stale|leftover|old|unnecessary|useless|cached+ nix|store|package|software* packages|paths|dependencies|stuff|files|store|garbage|things|derivations|deps|builds|data|cache|software|objects|entries|crap|junk|leftovers from|in|that|are|is|no|longer|needed|used|on|my|the|nix|store|not|by|anything|anymore|disk|system|of*",
        "remove|delete|purge|get-rid|clear|clean|wipe|flush|sweep|scrub @det? garbage|trash|leftovers|junk|orphans ...",
        "make|create|need|want more|some|free? @space on|in|for ...", "i|we @please* @want|need some|more|additional|free|extra|disk|a|bit|lot|of|back* @space ...",
        "empty out? whatever|all|any|what|everything garbage|junk|rubbish|trash is|there|lies|sits|in|on|the|of* @det? nix|store|/nix/store|disk|system ...", "free|free-space|disk cleanup|clean|space|disk-space", "free", "free on|in|for|at ...", "system|nix|store|disk|nixos cleanup", "remove|delete what|everything|anything i|we|is|that|the|system|nothing|do|does|not|no|longer|needs|unneeded|isn't* need|use|used|needed|unneeded|unused|needs|unnecessary anymore|longer|any|more*",
        "optimise|optimize|deduplicate|dedupe|shrink|compact|defragment|slim @det? nix|nixos? store|disk|system|/nix/store|disk-space|storage",
        "shrink|reduce|minimise|minimize|lower the? size|disk-space|disk|space|usage of? ...",
        "delete|remove|purge|drop|clear|get-rid|trash|discard|prune|clean|cleanup|sweep|empty of? @det? everything|anything|stuff|things|whatever|all|paths|packages|files @det? in|from|of|nix? store|disk|system? that|which? nothing|nobody|no needs|uses|references|wants|one anymore|longer|any|more|needs|uses*",
        "empty|clean|clear|cleanup|sweep|rid @det? nix? store of everything|anything|stuff|things|whatever|garbage|junk|rubbish|trash|unused|dead ...",
        "remove|delete|clear|cleanup|get-rid|bin|dump of? @det? nix|store|system|package+ trash|garbage|rubbish|junk|waste|leftovers", "remove|delete|clear|cleanup|get-rid|bin|dump|throw|sweep|chuck of? @det? trash|garbage|rubbish|junk|waste|leftovers|clutter in|from|inside|of|out @det? nix? store|/nix/store|nix-store", "give @det? nix? store|nix-store|/nix/store @det? good|proper|thorough? scrub|clean|cleaning|cleanup|sweep|wash|brush",
        "remove|delete|purge|drop|clear|get-rid|trash|discard of? @det? stuff|things|whatever|everything|all|software|packages|paths that|which? is|are not|no|never longer|really? used|needed|required|wanted|referenced anymore|any|more*",
        "remove|delete|purge|drop|clear|get-rid|trash|discard of? what|whatever|anything|everything that? @det? system|machine|store|nix|computer|config|configuration|it no|does longer|not use|uses|need|needs|want|wants|reference|references anymore|any|more*",
        "empty|clean|clear|cleanup|purge|flush|wipe|drop @det? cache|caches|download cache|store of|from|in @det? nix|nixos|system|packages store|daemon?",
        "cleanup|clean|clear|remove|sweep|delete|purge|nuke|bin|trash|dump|chuck|toss @det|all|of|some|any* old|unused|dead|useless|forgotten|dusty junk|rubbish|garbage|trash|crap|cruft|clutter|leftovers please|now?",
        "remove|delete|cleanup|clear|purge|sweep of? what|whatever|anything|everything|all that|which? nothing|nobody|none needs|uses|wants|references|requires|need|use @please* anymore|any|longer|more|now*",
        "remove|delete|cleanup|clean|clear|purge|sweep|free|drop|prune|get-rid|trash|discard up|out|of? @det|all|old* nix|store|nix-store? paths|stuff|things|files|objects|packages|software|everything|anything|whatever+ nobody|nothing|none|no that|one|program|generation? needs|uses|references|wants|requires|need|use @please* anymore|any|longer|more|now*",
        "sweep|clean|search|comb|rid|clear|purge|scrub|scour out|up? @det? nix? store|nix-store|/nix/store|disk for|of|from stuff|things|anything|everything|paths|whatever|what+ ...",
        "throw|take|chuck|bring|carry|put @det|all* nix|store|system* garbage|trash|rubbish|junk out|away please|now?",
        "time for|to @det? big|thorough|proper|good|spring? clean|cleaning|cleanup|scrub|gc of|in @det? nix? store|disk|system", "dust|hose off|down|out @det? nix? store|disk",
        "autoremove", "get-rid of? @det? unused|unneeded|old|unnecessary packages|stuff|paths|dependencies|files|garbage ...");
}
