using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>The builders every Nix has in itself: <c>builtin:fetchurl</c>, <c>builtin:buildenv</c> and <c>builtin:unpack-channel</c>.</summary>
internal sealed class BuiltinBuilders(BuildSettings settings)
{
    /// <exception cref="BuildException">There is none of that name, or it failed.</exception>
    internal async Task RunAsync(string name, BuildPlan plan, LocalStore store, BuildLog log, CancellationToken cancellation)
    {
        var attributes = new BuiltinAttributes(plan, store);
        try
        {
            switch (name)
            {
                case "fetchurl":
                    await new FetchUrl(settings).RunAsync(attributes, cancellation);
                    break;
                case "buildenv":
                    BuildProfile(attributes, log);
                    break;
                case "unpack-channel":
                    await new UnpackChannel(settings).RunAsync(attributes, cancellation);
                    break;
                default:
                    throw new InvalidDataException($"unsupported builtin builder '{name}'");
            }
        }
        catch (Exception exception) when (exception is BuildException or IOException or PosixException or InvalidDataException or HttpRequestException or NarException or ProfileException)
        {
            log.WriteLine($"error: {exception.Message}");
            var text = new BuildFailureText(plan.WholePath, plan.Outputs.Select(output => output.FinalPath?.In(store.StoreDir)));
            throw new BuildException(plan.Attributes.MayDependOnNetwork ? BuildStatus.TransientFailure : BuildStatus.PermanentFailure, text.Of("builder failed with exit code 1", [$"error: {exception.Message}"]), exception);
        }
        finally
        {
            log.Finish();
        }
    }

    private static void BuildProfile(BuiltinAttributes attributes, BuildLog log)
    {
        var packages = ProfilePackage.Parse(attributes.Text("derivations"));
        var links = ProfileLinks.Of(packages.Select(package => package with { Path = attributes.Real(package.Path) }), log.WriteLine);
        var output = attributes.RealOutput;
        links.Write(output, attributes.Seen);
        DurableLink.CreateLink($"{output}/manifest.nix", attributes.Text("manifest"));
    }
}
