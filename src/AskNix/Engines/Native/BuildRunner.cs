using AskNix.Applying;
using AskNix.Errors;
using AskNix.Plans.Steps;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Opening;
using Nixos.Evaluating;
using Nixos.Machines;
using Nixos.Settings;

namespace AskNix.Engines.Native;

/// <summary>
/// Builds exactly the derivation the plan evaluated to, held by a root while the operation lasts: through the machine's daemon or, where it has
/// none, in this process. A build that fails is not tried again by another engine, which would take as long and fail as well.
/// </summary>
public sealed class BuildRunner(Machine machine) : StepRunner<BuildSystem>
{
    protected override async Task RunAsync(BuildSystem step, StepContext context, CancellationToken cancellation)
    {
        var told = new BuildErrors();
        try
        {
            var (store, directories) = Open();
            using (store)
                await BuildAsync(store, directories, step, context, told, cancellation);
        }
        catch (Exception failure) when (failure is NixSettingsException or StoreException or IOException or UnauthorizedAccessException)
        {
            var problem = told.Problem(failure);
            throw told.HasBegun ? new AskNixException(problem, failure) : new BeforeEffectException(problem, failure);
        }
    }

    private (IStore Store, StoreDirectories Directories) Open()
    {
        var setup = new EvaluationSetup(machine.ToolEnvironment, "/", [], _ => { });
        var meant = setup.Store();
        return (meant.OpenWhole(), meant.Directories);
    }

    private static async Task BuildAsync(IStore store, StoreDirectories directories, BuildSystem step, StepContext context, BuildErrors told, CancellationToken cancellation)
    {
        DerivedPath[] wanted = [DerivedPath.AllOutputsOf(step.Derivation)];
        await store.AddTemporaryRootAsync(step.Derivation, cancellation);
        await store.AddTemporaryRootAsync(step.Result, cancellation);
        var activities = new ActivityReport(context.Report) { Announced = (await store.MissingAsync(wanted, cancellation)).WillBuild.Count };
        await store.BuildAsync(
            wanted,
            BuildMode.Normal,
            happened =>
            {
                told.Take(happened);
                activities.Take(happened);
            },
            cancellation);
        var link = new GarbageRoots(directories).PlaceLink(Path.Combine(context.Directory, BuildSystem.Root), step.Result);
        await store.AddIndirectRootAsync(link, cancellation);
    }
}
