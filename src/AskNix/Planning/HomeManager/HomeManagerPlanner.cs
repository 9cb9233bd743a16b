using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Planning.Packages;

namespace AskNix.Planning.HomeManager;

/// <summary>Plans the operations of Home Manager by its own tool and by the generations it leaves.</summary>
/// <remarks>
/// Data: <c>generations</c>: <c>{"generations": [{"generation", "date", "path", "current"}]}</c>, newest first. <c>init</c>:
/// <c>{"file", "exists"}</c>. <c>switch</c> and <c>rollback</c>: <c>{"from", "to"}</c>, numbers, null where not known before.
/// </remarks>
public sealed class HomeManagerPlanner(MachineTools tools, HomeFolders folders, MachineNixpkgs nixpkgs) : IntentPlanner<Intents.HomeManager>
{
    private readonly HomeManagerProfile _profile = new(folders);
    private readonly HomeConfiguration _configuration = new(folders);

    protected override Task<Proposal> PlanAsync(Intents.HomeManager intent, PlanningContext context, CancellationToken cancellation) =>
        intent.Operation switch
        {
            "init" => new HomeInit(folders, _configuration, nixpkgs, tools).PlanAsync(context, cancellation),
            "switch" => Task.FromResult(new HomeSwitch(tools, _profile, _configuration).Plan(context)),
            "generations" => Task.FromResult(new HomeGenerationList(_profile).Answer()),
            "rollback" => Task.FromResult(new HomeRollback(_profile).Plan(context)),
            _ => Task.FromResult<Proposal>(new Proposal.Refusal(new Problem(
                ErrorCode.NotUnderstood, $"Home Manager has no operation {intent.Operation} here.", "Known are init, switch, generations and rollback."))),
        };

    /// <summary>How to get the tool; said wherever it is missing.</summary>
    internal const string HowToGet =
        "Put the package home-manager into environment.systemPackages and rebuild the system. Where Home Manager is a module of the system's configuration, rebuilding the system applies it: ask-nix \"rebuild my system\".";
}
