using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>list-generations.</summary>
sealed class GenerationsRule : Rule
{
    public GenerationsRule()
    {
        // "Get all updates" fetches them.
        On("@show @me? @det|of|my|the|list|history|past|previous|system|build|update|upgrade|deployment* rebuilds|history|builds|updates|upgrades|deployments of? @det? @system|@generation|rebuilds|updates?", sighting => sighting.First is "get" ? null : new ListGenerations());
        On(
            new ListGenerations(),
            "@generation",
            "@show @me? @det|of|available|existing|system|nixos|nix|current|saved|bootable|@old|the|list|installed|overview|boot* @generation there|that|available|i|we|have|exist|are|is|on|in|my|this|system|machine|installed|still|kept|and|their|dates|with|numbers*",
            "system|generation|generations|rebuild|update|upgrade history|list|overview",
            "history of @det? @system|@generation|rebuilds|updates|upgrades",
            "@old|available|all|system|my|nixos @generation",
            "list @det|of|all* @generation",
            "@show @me? what i|we can|could roll|go|revert|switch|rollback back? to",
            "@show|pick|choose|select from? @det? boot|bootloader|grub menu? entries|entry|menu");
        Asked(
            new ListGenerations(),
            "what|which @det? @generation of? @det? @system? @be|do|does|can|could there|i|we|exist|available|have|left|on|my|installed|stored|kept|still|the|system|machine|bootable|rollback|to|go|back|roll|boot|into|use|saved|keep*",
            "what are|is the|my? @old|available|existing|current|last|my|system+ @generation i|we|have|on|my|system|machine|of|available|called|number*",
            "how many @generation @be|do|does|have there|i|we|have|stored|kept|left|exist|on|my|system|the|saved|this|machine|got|take|accumulated|been*",
            "which|what @generation am|are|is i|we|it|the|my|current|currently|system|this|machine|running|active|on|in|booted|using|one|number*",
            "what|which is @det? current|active|running|booted|latest|newest|oldest|last|previous|default @generation number|id|called|now?",
            "do|does i|we|there|the|system|it have|exist|keep|has|still* any|some|more|older|other|old|previous|multiple|earlier* @generation left|to|go|back|exist|available|around*",
            "are|is there any|some|more|older|other|old|previous|earlier* @generation left|to|go|back|available|around|i|can|could|roll|rollback*",
            "what|which|where can|could|do|should i|we roll|go|rollback|revert|switch back? to",
            "what can i|we rollback|revert to?",
            "which|what @generation did|do|have|has i|we|it|the|this|machine|computer|system|last* boot|booted|start|started|use|used|run|ran ...",
            "when did|was|were i|we|the|my|this|nixos|last|system|generation|it|latest|current* last|rebuild|update|upgrade|updated|upgraded|rebuilt|built|created|made|installed|switch|activated+ it|system|my|nixos|the|time|last|this|machine*",
            "when was @det? @last system|nixos? update|upgrade|rebuild|generation|switch made|done|created|run|built?",
            "what|which @old|available|system|nixos|saved|my|bootable* @generation exist|exists|remain|are|do|is ...", "what|which @det? @generation do|did|have|has i|we|you|it got|have|still|left ...", "how many versions|states|builds of @det? @system ...", "my|current generation number?", "what is @det? number|id of|for @det? current|running|present|booted|active|latest|last|my* @generation",
            "what did @det? @generation #number contain|have|include|change",
            "@show|open|describe|explain @me? @det? contents|content|details|info? of|in|about|at|for|inside? @det? @generation #number please?",
            "what is in|inside|with|about|special|so? in|about? @det? @generation #number");
    }
}
