using System.Collections.Concurrent;
using AskNix.Conformance.Stories;

[assembly: AssemblyFixture(typeof(DemoHomes))]

namespace AskNix.Conformance.Stories;

/// <summary>
/// The laid out machines of this test run, one a Nix. Laying out takes seconds, and a store cannot move: so a test takes the machine
/// for itself, and finds everything but the store as it was laid out.
/// </summary>
public sealed class DemoHomes : IDisposable
{
    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly string _base = MakeBase();

    /// <summary>The machine of a release, waiting until no other test has it.</summary>
    public async Task<DemoHome> TakeAsync(string release)
    {
        var place = _places.GetOrAdd(release, _ => new Place());
        await place.Free.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            place.Nix ??= RealNix.Of(release);
            var home = new DemoHome(place.Nix, Path.Combine(_base, release), () => place.Free.Release());
            if (place.LaidOut is null)
                place.LaidOut = await LayOutAsync(home);
            else
                await place.LaidOut.RestoreAsync();
            return home;
        }
        catch
        {
            place.Free.Release();
            throw;
        }
    }

    /// <summary>The machine of the newest release.</summary>
    public Task<DemoHome> TakeAsync() => TakeAsync("2.34");

    public void Dispose() => Task.Run(() => HomeSnapshot.RemoveAsync(_base)).GetAwaiter().GetResult();

    // Nearly all of these tests' time goes into waiting for disks to confirm; memory confirms at once.
    private static string MakeBase()
    {
        const string Memory = "/dev/shm";
        const long Needed = 2L << 30;
        if (!Directory.Exists(Memory) || new DriveInfo(Memory).AvailableFreeSpace < Needed)
            return Directory.CreateTempSubdirectory("ask-nix-story-").FullName;
        return Directory.CreateDirectory(Path.Combine(Memory, $"ask-nix-story-{Guid.NewGuid():N}")).FullName;
    }

    private static async Task<HomeSnapshot> LayOutAsync(DemoHome home)
    {
        foreach (var folder in (string[])["config", "state", "cache", "data", "home"])
            Directory.CreateDirectory(Path.Combine(home.Root, folder));
        (await home.SayAsync("list generations")).ShouldEndWith(0);
        (await home.NixAsync("nix-store", "--version")).ShouldEndWith($" {home.Nix.Version}");
        // What asking left behind is not part of a machine just laid out.
        Directory.Delete(Path.Combine(home.Root, "state"), recursive: true);
        Directory.CreateDirectory(Path.Combine(home.Root, "state"));
        return await HomeSnapshot.TakeAsync(home.Root, "laid-out");
    }

    private sealed class Place
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public RealNix? Nix { get; set; }

        public HomeSnapshot? LaidOut { get; set; }
    }
}
