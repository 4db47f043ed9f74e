"""Qt's virtual methods, class by class: what a subclass may define. All events are virtual too."""

import re

# Read off the tables of virtual functions in Qt 6.11's own libraries; the pure ones off its documentation.
_LISTED = """
QObject: connectNotify disconnectNotify event eventFilter
QCoreApplication: notify
QThread: run
QRunnable: run
QTranslator: isEmpty translate
QIODevice: atEnd bytesAvailable bytesToWrite canReadLine close isSequential open pos readData
    readLineData reset seek size skipData waitForBytesWritten waitForReadyRead writeData
QMimeData: formats hasFormat retrieveData
QAbstractItemModel: buddy canDropMimeData canFetchMore clearItemData columnCount data dropMimeData
    fetchMore flags hasChildren headerData index insertColumns insertRows itemData match mimeData
    mimeTypes moveColumns moveRows multiData parent removeColumns removeRows resetInternalData
    revert roleNames rowCount setData setHeaderData setItemData sibling sort span submit
    supportedDragActions supportedDropActions
QAbstractProxyModel: mapFromSource mapSelectionFromSource mapSelectionToSource mapToSource
    setSourceModel
QSortFilterProxyModel: filterAcceptsColumn filterAcceptsRow lessThan
QItemSelectionModel: clear clearCurrentIndex reset select setCurrentIndex
QWidget: focusNextPrevChild hasHeightForWidth heightForWidth initPainter inputMethodQuery metric
    minimumSizeHint paintEngine redirected setVisible sharedPainter sizeHint
QDialog: accept done exec open reject
QWizard: cleanupPage initializePage nextId validateCurrentPage
QWizardPage: cleanupPage initializePage isComplete nextId validatePage
QMainWindow: createPopupMenu
QFrame: initStyleOption
QAbstractScrollArea: scrollContentsBy setupViewport viewportSizeHint
QAbstractItemView: closeEditor commitData currentChanged dataChanged doItemsLayout edit
    editorDestroyed horizontalOffset horizontalScrollbarAction horizontalScrollbarValueChanged
    indexAt initViewItemOption isIndexHidden itemDelegateForIndex keyboardSearch moveCursor reset
    rowsAboutToBeRemoved rowsInserted scrollTo selectAll selectedIndexes selectionChanged
    selectionCommand setModel setRootIndex setSelection setSelectionModel sizeHintForColumn
    sizeHintForRow startDrag updateEditorData updateEditorGeometries updateGeometries verticalOffset
    verticalScrollbarAction verticalScrollbarValueChanged visualRect visualRegionForSelection
QTreeView: drawBranches drawRow
QHeaderView: initStyleOptionForIndex paintSection sectionSizeFromContents
QAbstractItemDelegate: createEditor destroyEditor paint paintingRoles setEditorData setModelData
    sizeHint updateEditorGeometry
QStyledItemDelegate: displayText initStyleOption
QTextDocument: clear createObject loadResource
QTextEdit: canInsertFromMimeData createMimeDataFromSelection insertFromMimeData loadResource
QPlainTextEdit: canInsertFromMimeData createMimeDataFromSelection insertFromMimeData loadResource
QTextBrowser: backward forward home reload
QSyntaxHighlighter: highlightBlock
QTextObjectInterface: drawObject intrinsicSize
QLayoutItem: controlTypes expandingDirections geometry hasHeightForWidth heightForWidth invalidate
    isEmpty layout maximumSize minimumHeightForWidth minimumSize setGeometry sizeHint spacerItem
    widget
QLayout: addItem count indexOf itemAt replaceWidget setSpacing spacing takeAt
QLineEdit: initStyleOption
QLabel: initStyleOption
QAbstractSpinBox: clear fixup initStyleOption stepBy stepEnabled validate
QSpinBox: textFromValue valueFromText
QDoubleSpinBox: textFromValue valueFromText
QDateTimeEdit: dateTimeFromText textFromDateTime
QComboBox: hidePopup initStyleOption setModel showPopup
QCompleter: pathFromIndex splitPath
QValidator: fixup validate
QAbstractButton: checkStateSet hitButton nextCheckState
QPushButton: initStyleOption
QCheckBox: initStyleOption
QToolButton: initStyleOption
QProgressBar: initStyleOption text
QAbstractSlider: sliderChange
QTabBar: initStyleOption minimumTabSizeHint tabInserted tabLayoutChange tabRemoved tabSizeHint
QTabWidget: initStyleOption tabInserted tabRemoved
QSplitter: createHandle
QMenu: initStyleOption
QStyle: drawComplexControl drawControl drawItemPixmap drawItemText drawPrimitive generatedIconPixmap
    hitTestComplexControl itemPixmapRect itemTextRect layoutSpacing pixelMetric polish
    sizeFromContents standardIcon standardPalette standardPixmap styleHint subControlRect
    subElementRect unpolish
QIconEngine: actualSize addFile addPixmap availableSizes clone iconName isNull key paint pixmap read
    scaledPixmap write
QPaintDevice: devType initPainter metric paintEngine redirected sharedPainter
QGraphicsItem: advance boundingRect collidesWithItem collidesWithPath contains extension
    inputMethodQuery isObscuredBy itemChange opaqueArea paint sceneEventFilter shape type
QGraphicsScene: drawBackground drawForeground focusNextPrevChild inputMethodQuery
QGraphicsView: drawBackground drawForeground
QWindow: accessibleRoot focusObject format surfaceType
"""

VIRTUALS = {
    name: frozenset(methods.split())
    for name, methods in re.findall(r"^(\w+): ((?:.+\n)(?:    .+\n)*)", _LISTED, re.MULTILINE)
}
