package tundish.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.impl.FilesUploadV2Helper;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tundish.bot.picture.Pictures;
import tundish.picture.Picture;

/** Brings files and pictures to Slack. Uploading shows nothing yet; sharing does. */
final class SlackFiles {

    private final SlackApi slack;
    private final Pictures pictures;

    /** Something to upload. @param words the same for those who cannot see it; may be empty */
    record Parcel(String fileName, String title, String words, byte[] content) {}

    /** What is uploaded, and not yet shown to anybody. */
    record Uploaded(String id, String title) {}

    SlackFiles(SlackApi slack, Pictures pictures) {
        this.slack = slack;
        this.pictures = pictures;
    }

    Parcel drawn(Picture picture) {
        return new Parcel("tundish.png", picture.title(), picture.description(), pictures.png(picture));
    }

    List<Uploaded> upload(String team, List<Picture> all) throws IOException, SlackApiException {
        var uploaded = new ArrayList<Uploaded>();
        for (var picture : all) {
            uploaded.add(upload(team, drawn(picture)));
        }
        return uploaded;
    }

    Uploaded upload(String team, Parcel parcel) throws IOException, SlackApiException {
        try (var helper = new FilesUploadV2Helper(slack.methods(team))) {
            var file = new FilesUploadV2Request.UploadFile();
            file.setFilename(parcel.fileName());
            file.setFileData(parcel.content());
            file.setAltTxt(parcel.words().isEmpty() ? null : parcel.words());
            return new Uploaded(helper.uploadFile(FilesUploadV2Request.builder().build(), file), parcel.title());
        }
    }

    /** Shows uploaded files in a channel, in one message. */
    void share(String team, List<Uploaded> files, String channel) throws IOException, SlackApiException, SlackRefused {
        if (!files.isEmpty()) {
            SlackApi.taken(slack.methods(team)
                    .filesCompleteUploadExternal(complete -> complete.channelId(channel)
                            .files(files.stream().map(SlackFiles::details).toList())));
        }
    }

    private static FileDetails details(Uploaded file) {
        var details = new FileDetails();
        details.setId(file.id());
        details.setTitle(file.title());
        return details;
    }
}
