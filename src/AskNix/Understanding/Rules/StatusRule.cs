using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>system-status.</summary>
sealed class StatusRule : Rule
{
    public StatusRule()
    {
        On(
            new SystemStatus(),
            "status", "health", "system|machine|nixos|service|services|health|computer|server status|health|check|info|information|report|overview|summary|state|diagnostics|diagnosis",
            "@show|run|do|perform @me? @det? current|overall|general|my|full|quick|nixos|complete* system|machine|nixos|health|service|services|computer|systemd|unit|server status|health|check|info|information|report|overview|summary|state|diagnostics|details|checkup|specs|version",
            "@show|do|give @me? @det? status|state|health|info|information|overview|summary|report|details|version of? about|for? @det? my|nixos|system|the|this|computer? @system|it|everything?",
            "@show|query @me? status|state|health of|for|about @det? $service service|daemon|server|unit?",
            "status|state|health of|for|about? @det? $service",
            "check|verify|inspect|examine|diagnose @det? health|status|state? of|on? @det? @machine|health|system|server|everything",
            "@show @me? failed|failing|broken|running|active|all|systemd|enabled* services|units|service|unit ...", "failed services|units", "health check", "uptime", "@show @me? @det? vitals|health|condition of|for|on @det? @machine", "with|on @det? @system is|does|do everything|all work|works|working|ok|okay|fine|right|well|order",
            "@show @me? @det? nixos|nix|system|os|kernel|linux|current|running* version|versions|kernel|release|uptime|hostname|timezone|channel|channels|load|memory|cpu|ram|specialisation|specialisations of|i|am|running|on|usage|and|my|the|system|installed|use|name|machine*",
            "@show @me? what|which @det? nixos|nix|system|os|kernel|linux? version|release|channel|kernel i|we|am|are|is|it|running|using|on|installed|use|have|my|system|this|follow*",
            "version", "nixos|nix|kernel|os|system version|release", "diagnose @det? @system", "which nixos", "current channel|version|release",
            "@det? @system|pc|laptop|nixos is|feels|seems|runs|got|has|became|keeps|been|acting|running @please* so|very|too|really|extremely|become|being|getting|a|bit|super|been* slow|sluggish|laggy|hot|unresponsive|loud|frozen|freezing|lagging|strange|weird|slowly|overheating|crashing ...");
        Asked(
            new SystemStatus(),
            "how @be|do|does @det? @system|everything|health|it|things|server doing|running|feeling|today|going|right|now|these|days*", "how healthy is @det? @system", "is everything|all", "is everything|@det? system|machine|computer|all|it|server ok|okay|fine|alright|good|healthy|working|running|in|up|order|well|healthy|still|properly|online|stable|right ...",
            "any failed|broken|failing|dead|crashed services|units|service|problems|errors|issues|jobs", "is|are there problems|issues|errors|failures with|on|in @det? @machine ...", "is|are there any|anything|something|some problems|problem|wrong|issues|issue|errors|failed|failing|broken|services|units|failures ...", "is|are any|some services|units|service|of|my* failed|failing|broken|down|services|dead|not ...",
            "which|what services|units|daemons|service @be|have|has|do|failed|are|currently* running|failed|failing|broken|down|active|enabled|started|up|on|i|run|have|dead|crashed ...",
            "what|which @det? nixos|nix|os|system|kernel|linux|distro|of|current|exact* version|release|channel|kernel|versions|os|branch of|nixos|nix|@be|am|i|we|the|my|system|linux|kernel|it|do|does|this|machine|run|running|have|has|on|using|currently|use|installed|following|follow|subscribed|to|is|current|tracking|booted|into|computer*",
            "what is|are the|my|this? status|state|health|version|uptime|hostname|timezone|kernel|previous|current|nixos|running|last|nix|system|name|old|load|channel|release|ip|exact|installed|linux|os|my|machine|host|computer|used+ kernel|version|status|state|health|uptime|hostname|timezone|channel|release|address|load|name|ip|time ...",
            "what is @det? status|state|health of|for @det? $service", "is @det? nixos|my|system|machine|computer|nix|laptop|this|i|it|everything+ up-to-date|current|outdated|supported|out|old ...",
            "am i|we up-to-date|outdated|current|on|running|using|still ...", "is @det? @machine up|down|alive|online|slow|healthy ...", "how long has|have|is|was @det? @system|it|i been|running|up|on|online ...", "how old is @det? nixos|my|system? @system|installation|channel|version|it",
            "why @be|does|do|has @det? @system|nixos|everything|boot|booting|startup|computer|it|desktop|internet|my @please* so|feel|run|running|take|taking|got|being|get|getting|always|become|been|keep|keeps|very|extremely|suddenly|act* slow|sluggish|laggy|hot|unresponsive|slowly|long|lagging|loud|hanging|freezing|freeze|crash|crashing|overheating|lag|hang|forever|slower|strange|weird ...",
            "do|does|should|must i|we|it|my|system|machine|this|the|computer* @want|need|have|require|requires? to? @det? reboot|restart|rebooting ...", "is @det? reboot|restart required|needed|necessary|pending ...", "is a? reboot|restart needed|required|pending|necessary", "are there updates|upgrades|any|new|pending|available|newer* ...", "is|are there @det|new|any|newer|some|pending|available* update|updates|upgrade|upgrades|version|release|versions|patches available|for|my|system|pending|to|install|of|nixos|out|me*",
            "what is running|wrong on|with? @det? @system?", "what is wrong with @det? @system", "what is going on with|on @det? @system", "what happened to @det? @system", "which|what programs|processes|process @be using|uses|taking|eating the|my|all|most|so|much* cpu|memory|ram ...",
            "when did @det? @system last? boot|reboot|start|restart", "who am i", "what is my|the username|user|hostname|ip|desktop|de|architecture|arch|system|platform|shell",
            "is|are @det? $service service|daemon|server|unit? running|active|up|failed|failing|down|alive|dead|started|stopped|broken|working ...", "is there|are internet|network connection|access|connectivity ...", "how much ram|memory|cpu|cores do|does|is|are|have ...", "how many cores|cpus|services do|does|is|are|have ...");
    }
}
