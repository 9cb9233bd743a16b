using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>home-manager.</summary>
sealed class HomeManagerRule : Rule
{
    const string Home = "home-manager|home|homemanager|user-environment";

    public HomeManagerRule()
    {
        On(
            new HomeManager("switch"),
            "activate|enable|use|load|switch|make|let|put @det new|edited|changed|current* home-manager|home.nix @config|changes|edits|settings take|into|in|live|active|go|come|effect* ...", "home-manager switch|build|apply|activate|rebuild ...", $"switch|apply|activate|rebuild|reload|deploy|update|build|run|use|reapply|redeploy @det|new|current|latest|my* {Home} @config|environment|changes|generation|switch|setup|profile|now|again|please|settings|dotfiles*",
            $"do|run|perform a? {Home} switch|rebuild|build|activation", $"rebuild|apply|switch|activate|reload @det? user|dotfiles|personal @config|environment|settings?", $"apply|activate|rebuild|switch|deploy|reload @det? @config|changes|settings in|for|of|with|from|using|to {Home}",
            "apply|deploy|activate|sync my? dotfiles", $"make @det? {Home} @config|changes take|active|live effect?", "home rebuild|switch", $"switch to? @det? new? {Home} @config|generation");
        On(
            new HomeManager("init"),
            "start|get @me|off|going|started+ with|on home-manager ...", "home-manager init ...", "init|initialise|initialize|setup|install|bootstrap|start|configure|enable|use|add|get|want|need|activate|begin|try|initiate @det? home-manager for|me|on|in|my|the|system|nixos|with|as|a|module|standalone|here|now|please|user|machine|from|scratch|using|flakes|account|started|up|configuration|it*",
            "set|get|bring|put home-manager up|going|started|in|place|running for|on|here|me|please|this|my|user|account|@machine*", "i|we @please* @want|use to? use|have|try|start|manage? home-manager ...", "create|make|generate|write @det|new|initial|basic|first|fresh* home-manager @config|setup|file|home.nix ...", "start|begin using|with home-manager", "start @me off|up with|on|using home-manager ...", "get|bring|have home-manager started|going|running|setup|working|up ...", "get|getting started with home-manager", "manage my home|dotfiles with home-manager", "create|generate home.nix");
        On(
            new HomeManager("generations"),
            "@show @me? @det|all* old|past|previous|earlier|former versions|states of|from @det? home-manager @config|setup?", "home-manager generations|history|list", "@show|count @me? @det|all|available|old|my|the|past|previous* home-manager|home|hm @generation|history ...", "@show @me? @det? @generation|history of|from|for|in @det? home-manager|home ...", "list home-manager @generation?");
        Asked(new HomeManager("generations"), "what|which|how home-manager|home @generation ...", "which|what|how many? @generation of? home-manager|home ...", "which|what|how|do @be|do|many|i|have|my|there|any* home-manager|home @generation ...", "what @generation does home-manager have");
        On(
            new HomeManager("rollback"),
            "home-manager rollback ...", "home-manager revert|undo|go|return|restore|switch|step|roll|get @me? back? to|into|@last|@det|one|it|change|switch|update|generation|version|state|step|back|before|this|that|now* please?",
            "roll|put|bring|take|turn|set|get|move @det? home @config|environment|generation|setup|profile back ...",
            "roll|put|bring|take|turn|set|get|move @det? home-manager|dotfiles @config|environment|generation? back ...", "rollback|revert|undo|restore|reset @det|last|previous|my|latest* home-manager|home|dotfiles @config|generation|environment|switch|changes|change|update|to|the|previous|last|state|setup|back|now*", "take|move|put|set|bring|get home-manager|dotfiles one|a|1|the? step|generation|version|state back|backwards|earlier", "go|switch|get|take|bring back? to|@det|my* @det|last|previous|old|earlier|my* home-manager|home @generation|config|configuration|environment|setup back?", "rollback|revert|go back? @det? home-manager|home to|back $where", "rollback|revert with|using|in|for home-manager", "undo @det? @last home-manager ...", "restore @det? @last home-manager|home generation|config|configuration|environment|setup");
    }
}
