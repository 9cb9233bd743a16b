using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>help.</summary>
sealed class HelpRule : Rule
{
    public HelpRule()
    {
        On(
            new Help(),
            "help", "usage info|information|help|instructions please?", "help me|please|out|now|us|ask-nix", "help me please|out", "@show @me? help|usage|examples|commands|some|the|what|a|list|of|all|available|your|abilities|features|capabilities|menu|options|manual* help|usage|examples|commands|features|capabilities|abilities|menu|manual", "usage|examples|commands|manual|menu|start|hello|hi|hey|tutorial",
            "@show|tell @me? what|everything you|i|we|can|ask-nix could|do|can|able|ask|say ...", "list @det? available|possible|all|your|supported* commands|features|capabilities|actions|intents", "available commands|features", "i|we @want|need some? help|assistance ...", "i|we am|are lost|stuck|new|confused|a beginner|newbie|here|to|nixos|nix|and|newcomer|noob? ...", "give me? some? examples|hints|tips|example ...", "explain yourself|ask-nix", "introduce yourself", "help with? ask-nix|this|using|commands|it", "teach me", "get|getting started", "how|what now|next|else");
        Asked(new Help(), "what are you good|useful for|at ...", "what can|could|else|all you|i|we|ask-nix|this|it|program|tool|can|else* do|ask|say|help|type|use|with|me|tell|for|here|try|you|about ...", "what do|does|are|is you|ask-nix|this|it|program|tool|capable|your|abilities|features|the|available|capabilities|commands|possible|supported* do|able|capabilities|features|abilities|commands|help|offer|support|know|understand|about|functions ...", "how do|does|can|to|should|could|would i|you|we|one|this|ask-nix|it|program|tool|@det* use|work|start|talk|used|begin|works|ask|help ask-nix|you|this|it|program|tool|to|with|things|me|something|started?", "who|what are you", "what is ask-nix|this|your name|program|tool|purpose?", "what should|shall|can|do i|we ask|say|type|do|try here|you|now|first?", "what|which commands|features|things|questions|sentences|languages|intents @be|do|can|does|there|you|available|i|are|exist|use|know|understand|ask|have|support|supported*", "can|could|would you help me? out?", "where do|should|can i start|begin|find|get help|documentation|docs?", "do you understand|speak|know|support $x", "are you an? ai|bot|human|robot|there|program|alive|real|tool");
    }
}
