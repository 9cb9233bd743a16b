using AskNix.Engines.Traditional;

namespace AskNix.Tests.Engines;

public class DryRunTextTests
{
    [Fact]
    public void Builds_and_downloads_are_read_with_their_sizes()
    {
        var forecast = DryRunText.Read("""
            these 2 derivations will be built:
              /nix/store/a.drv
              /nix/store/b.drv
            these 3 paths will be fetched (1.50 MiB download, 6.00 KiB unpacked):
              /nix/store/c
              /nix/store/d
              /nix/store/e
            """);
        forecast.ToBuild.ShouldBe(["/nix/store/a.drv", "/nix/store/b.drv"]);
        forecast.ToFetch.Length.ShouldBe(3);
        forecast.DownloadBytes.ShouldBe(1536 * 1024);
        forecast.UnpackedBytes.ShouldBe(6144);
    }

    [Fact]
    public void A_single_one_is_read_as_well()
    {
        var forecast = DryRunText.Read("this path will be fetched (0.05 MiB download, 0.22 MiB unpacked):\n  /nix/store/c\n");
        forecast.ToFetch.ShouldBe(["/nix/store/c"]);
        forecast.ToBuild.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_to_do_is_nothing_to_download()
    {
        var forecast = DryRunText.Read("warning: something else\n  /nix/store/not-listed\n");
        forecast.ToFetch.ShouldBeEmpty();
        forecast.ToBuild.ShouldBeEmpty();
        forecast.DownloadBytes.ShouldBe(0);
    }
}
